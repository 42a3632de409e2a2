import { ChangedAnswers } from '@/components/rounds/changed-answers'
import { ChangedAreas } from '@/components/rounds/changed-areas'
import { ChangedNumbers } from '@/components/rounds/changed-numbers'
import { listOf } from '@/components/results/reading'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { VerdictChip } from '@/components/ui/verdict-chip'
import type { ChangesView } from '@/lib/assessments/views-over-time'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** What moved between two assessments: the verdict first, then the parts, then every answer. */
export async function ChangesPage({ view, timeZone }: { view: ChangesView; timeZone: string }) {
  const [t, format] = await Promise.all([getText('overview'), getFormat(timeZone)])
  const { before, after, answers } = view
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: 'long' })
  const stayed = before.verdict.key === after.verdict.key
  return (
    <>
      <PageHead
        title={
          stayed
            ? t('changes.same', { verdict: after.verdict.label })
            : t('changes.turned', { from: before.verdict.label, to: after.verdict.label })
        }
        kicker={
          <>
            {!stayed && (
              <>
                <VerdictChip mark={before.verdict.key} label={before.verdict.label} />
                <span aria-hidden>→</span>
              </>
            )}
            <VerdictChip mark={after.verdict.key} label={after.verdict.label} size="lg" />
            <span>
              {t('changes.line', {
                after: after.number + 1,
                afterDate: day(after.submittedAt),
                before: before.number + 1,
                beforeDate: day(before.submittedAt),
              })}
            </span>
          </>
        }
        lead={t('changes.lead', { count: answers.length })}
      />
      <Cautions view={view} />
      <Section heading={t('changes.numbers')} space="near">
        <ChangedNumbers view={view} />
      </Section>
      <Section heading={t('changes.knockouts')}>
        <Knockouts knockouts={view.knockouts} />
      </Section>
      <Section heading={t('changes.areas')} side={t('changes.areasSide')}>
        <ChangedAreas dimensions={view.dimensions} />
      </Section>
      <Section heading={t('changes.answers')}>
        <ChangedAnswers view={view} />
      </Section>
    </>
  )
}

/** What makes the two differ beside the answers. */
async function Cautions({ view: { before, after, catalogue, formChanged } }: { view: ChangesView }) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  if (!catalogue.changed && !formChanged) return null
  const listed = (labels: readonly string[]) => ({
    count: labels.length,
    list: listOf(
      labels.map((label) => t('changes.quoted', { label })),
      locale,
    ),
  })
  return (
    <Section heading={t('changes.notes')} space="near">
      <div className="grid max-w-measure gap-3">
        {catalogue.changed && (
          <Note>{t('changes.catalogue', { from: before.catalogueVersion, to: after.catalogueVersion })}</Note>
        )}
        {catalogue.added.length > 0 && <p className="text-s">{t('changes.added', listed(catalogue.added))}</p>}
        {catalogue.removed.length > 0 && <p className="text-s">{t('changes.removed', listed(catalogue.removed))}</p>}
        {formChanged && <Note>{t('changes.form')}</Note>}
      </div>
    </Section>
  )
}

const kinds = ['lifted', 'added', 'unsettled', 'staying'] as const

async function Knockouts({ knockouts }: Pick<ChangesView, 'knockouts'>) {
  const t = await getText('overview')
  const shown = kinds.filter((kind) => knockouts[kind].length > 0)
  if (shown.length === 0) return <p className="text-ink-2">{t('changes.knockoutsNone')}</p>
  return (
    <dl className="rows border-b border-hair">
      {shown.map((kind) => (
        <div key={kind} className="grid gap-x-6 py-3 md:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className={kind === 'added' || kind === 'staying' ? 'text-s text-ko' : 'text-s text-ink-2'}>
            {t(`changes.knockout.${kind}`)}
          </dt>
          <dd>
            <ul>
              {knockouts[kind].map(({ key, title }) => (
                <li key={key} className="font-[550]">
                  {title}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
