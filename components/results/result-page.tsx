import { ArgumentList } from '@/components/results/argument-list'
import { ContextList } from '@/components/results/context-list'
import { Fold } from '@/components/results/fold'
import { Foundation } from '@/components/results/foundation'
import { GutFeelings } from '@/components/results/gut-feelings'
import { KeyFigures } from '@/components/results/key-figures'
import { KnockoutList } from '@/components/results/knockout-list'
import { NumberList } from '@/components/results/number-list'
import { OpenAddressed } from '@/components/results/open-addressed'
import { OpenList } from '@/components/results/open-list'
import { OpenVerdict } from '@/components/results/open-verdict'
import { PrintButton } from '@/components/results/print-button'
import { dayOf, printLabels, type Reading } from '@/components/results/reading'
import { ReadinessPart } from '@/components/results/readiness-part'
import { ReasonList } from '@/components/results/reason-list'
import { Note } from '@/components/ui/note'
import { balanceOf, ResultWaage } from '@/components/results/result-waage'
import { ThreeAnswers } from '@/components/results/three-answers'
import { VerdictHead } from '@/components/results/verdict-head'
import type { textIn } from '@/lib/text/server'
import type { ReactNode } from 'react'
import styles from './result-page.module.css'

type ResultPageProps = {
  reading: Reading
  charts: ReturnType<typeof textIn<'charts'>>
  /** What begins the next step of a verdict that is open. */
  nextStep?: ReactNode
}

/** The verdict: sentence and picture first, then everything it was made of. */
export function ResultPage({ reading, charts, nextStep }: ResultPageProps) {
  const { view, t } = reading
  const isOpen = view.verdict.key === 'OPEN'
  const drawn = [...view.result.pros, ...view.result.contras].some(({ contribution }) => (contribution ?? 0) > 0)
  const active = view.result.knockouts.filter(({ state }) => state === 'active').length
  return (
    <div className={styles['result']}>
      <VerdictHead reading={reading} />
      <div className="flex flex-col gap-6 md:gap-10 print:block">
        {/* in a hand the picture comes first; each place has its own, so that ears hear the order that eyes see */}
        <div className="max-md:hidden print:hidden">
          <KeyFigures reading={reading} />
        </div>
        <section aria-labelledby="waage" className="md:border-t-[1.5px] md:border-ink md:pt-4">
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id="waage" className="max-md:sr-only">
              {t('heading.waage')}
            </h2>
            {drawn && <p className="no-print max-w-[54ch] text-s text-ink-2 max-md:hidden">{t('heading.waageSide')}</p>}
          </div>
          {balanceOf(reading) === null && (
            <Note className="mb-4">{t(drawn ? 'heading.waageOpen' : 'heading.waageNone')}</Note>
          )}
          <ResultWaage reading={reading} />
        </section>
        <div className="md:hidden print:block">
          <KeyFigures reading={reading} />
        </div>
        <ThreeAnswers reading={reading} />
      </div>
      {isOpen && <OpenVerdict reading={reading} nextStep={nextStep} />}
      <Fold heading={t('heading.advice')}>
        <Advice reading={reading} />
      </Fold>
      <Fold heading={t('heading.reasons')} side={t('heading.reasonsSide')}>
        <ReasonList reading={reading} />
      </Fold>
      <Fold
        id="knockouts"
        heading={t('heading.knockouts')}
        side={t('heading.knockoutsSide', { count: view.result.knockouts.length, active })}
      >
        <KnockoutList reading={reading} />
      </Fold>
      <Fold id="readiness" heading={t('heading.readiness')} side={t('heading.readinessSide')}>
        <ReadinessPart reading={reading} charts={charts} />
      </Fold>
      <Fold id="numbers" heading={t('heading.numbers')} side={t('heading.numbersSide')}>
        <NumberList reading={reading} />
      </Fold>
      <Fold id="arguments" heading={t('heading.arguments')} side={t('heading.argumentsSide')}>
        <ArgumentList reading={reading} />
      </Fold>
      <Fold heading={t('heading.gut')} side={t('heading.gutSide')}>
        <GutFeelings reading={reading} />
      </Fold>
      {!isOpen && view.openQuestions.length > 0 && (
        <Fold
          id="open-questions"
          heading={t('heading.open')}
          side={t('heading.openSide', { count: view.openQuestions.length })}
        >
          <OpenList reading={reading} />
        </Fold>
      )}
      {view.context.length > 0 && (
        <Fold heading={t('heading.context')} side={t('heading.contextSide')}>
          <ContextList reading={reading} />
        </Fold>
      )}
      <Fold heading={t('heading.sources')} side={t('heading.sourcesSide')}>
        <dl className="grid gap-x-12 gap-y-4 text-s lg:grid-cols-2 print:grid-cols-2 print:gap-x-8">
          {Object.entries(view.sources).map(([key, source]) => (
            <div key={key} className="keep">
              <dt className="font-semibold">{source.title}</dt>
              <dd className="mt-0.5 text-ink-2">{source.note}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      <Foundation reading={reading} />
      <OpenAddressed />
      <PrintButton labels={printLabels(t)} className="no-print mt-6 block md:hidden" />
    </div>
  )
}

function Advice({ reading: { view, t, locale } }: { reading: Reading }) {
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
      <div className="grid max-w-measure content-start gap-3">
        {view.course !== null && <p className="text-l font-semibold">{view.course}</p>}
        <p className="text-l">{view.verdict.advice}</p>
      </div>
      <div className="md:text-right print:text-right">
        <h3 className="font-sans text-s font-normal text-ink-2">
          {t(view.verdict.key === 'OPEN' ? 'review.latest' : 'review.heading')}
        </h3>
        <p className="num mt-1 text-h2">
          <time dateTime={view.reviewOn}>{dayOf(view.reviewOn, locale)}</time>
        </p>
      </div>
    </div>
  )
}
