import type { ReactNode } from 'react'
import { FigureLink } from '@/components/charts/figure-link'
import { balanceFigure, changeFigure, figure, signedFigure } from '@/components/charts/figures'
import { coverageShare, percent, type Reading } from '@/components/results/reading'
import { numberPlaces } from '@/components/results/number-places'
import { balanceOf } from '@/components/results/result-waage'

/** How the numbers of the first screen come about, each with the reader's own values and where its parts stand. */
export function NumberList({ reading }: { reading: Reading }) {
  const { view, t, locale } = reading
  const { result, answeredCount, thresholds } = view
  const { answered, asked } = answeredCount
  const toArguments = { href: '#arguments', text: t('numbers.toArguments') }
  const open = t('figures.open')
  return (
    <dl className="grid gap-x-12 gap-y-6 md:grid-cols-2 print:grid-cols-2 print:gap-x-8">
      {(['contra', 'pro'] as const).map((side) => (
        <Entry
          key={side}
          place={numberPlaces[side]}
          term={t(`numbers.${side}`, sideValue(side, reading))}
          {...toArguments}
        >
          <p>{sideText(side, reading)}</p>
        </Entry>
      ))}
      <Entry
        place={numberPlaces.balance}
        term={t('numbers.balance', { value: balanceValue(reading) ?? open })}
        href="#waage"
        text={t('heading.waage')}
      >
        <p>{differenceText(reading)}</p>
      </Entry>
      <Entry
        place="#number-readiness"
        term={t('numbers.readiness', { value: result.R === null ? open : figure(result.R, locale) })}
        href="#readiness"
        text={t('numbers.toReadiness')}
      >
        <p>{t('numbers.areas')}</p>
      </Entry>
      <Entry
        place={numberPlaces.coverage}
        term={t('numbers.coverage', { value: coverageShare(result.coverage, locale) })}
        {...(view.openQuestions.length > 0 ? { href: '#open-questions', text: t('numbers.toOpen') } : toArguments)}
      >
        <p>{t('numbers.covered', { needed: percent(thresholds.coverage, locale) })}</p>
        <p>{t('numbers.questions', { answered, asked, open: asked - answered })}</p>
      </Entry>
    </dl>
  )
}

type EntryProps = { place: string; term: string; href: string; text: string; children: ReactNode }

function Entry({ place, term, href, text, children }: EntryProps) {
  return (
    <div id={place.slice(1)} className="keep max-w-measure">
      <dt className="font-semibold">{term}</dt>
      <dd className="mt-1 grid gap-1 text-s text-ink-2">
        {children}
        <p className="no-print">
          <FigureLink href={href} className="inline-flex min-h-(--tap) items-center underline">
            {text}
          </FigureLink>
        </p>
      </dd>
    </div>
  )
}

type Side = 'pro' | 'contra'

/** A side's mean, once enough is answered to show it. */
function meanOf(side: Side, reading: Reading): number | null {
  const { P, C } = reading.view.result
  return balanceOf(reading) === null ? null : side === 'pro' ? P : C
}

function sideValue(side: Side, reading: Reading): { value: string } {
  const mean = meanOf(side, reading)
  return { value: mean === null ? reading.t('figures.open') : figure(mean, reading.locale) }
}

function sideText(side: Side, reading: Reading): string {
  const { view, t } = reading
  if (meanOf(side, reading) === null) return t('numbers.open')
  const parts = side === 'pro' ? view.result.pros : view.result.contras
  const count = parts.filter(({ contribution }) => contribution !== null).length
  return t('numbers.side', { count, ...sideValue(side, reading) })
}

function balanceValue(reading: Reading): string | null {
  const weighed = balanceOf(reading)
  return weighed && balanceFigure(weighed.balance, reading.view.thresholds.yesBalance, reading.locale)
}

function differenceText(reading: Reading): string {
  const { view, t, locale } = reading
  const { P, C } = view.result
  const value = balanceValue(reading)
  if (value === null || P === null || C === null) return t('numbers.open')
  return t('numbers.difference', {
    pro: figure(P, locale, 2),
    contra: figure(C, locale, 2),
    balance: changeFigure(C, P, locale, 2),
    value,
    threshold: signedFigure(view.thresholds.yesBalance, locale),
  })
}
