import type { ReactNode } from 'react'
import { figure } from '@/components/charts/figures'
import { Waage } from '@/components/charts/waage'
import type { WaageArgument } from '@/components/charts/waage-bars'
import { WaageExplanation } from '@/components/charts/waage-explanation'
import { argumentExplanation, ArgumentOpened } from '@/components/results/argument-facts'
import { numberPlaces } from '@/components/results/number-places'
import type { Reading } from '@/components/results/reading'
import type { ArgumentResult } from '@/lib/scoring/schema'

/** The Waage of a result; each bar opens its argument, taken apart. */
export function ResultWaage({ reading }: { reading: Reading }) {
  const { view, locale } = reading
  const { result, thresholds } = view
  const weighed = balanceOf(reading)
  const list = [
    ...result.contras.map((argument) => waageArgument('contra', argument, reading)),
    ...result.pros.map((argument) => waageArgument('pro', argument, reading)),
  ]
  return (
    <Waage
      balance={weighed === null ? null : weighed.balance}
      low={weighed === null ? null : weighed.low}
      high={weighed === null ? null : weighed.high}
      pro={weighed === null ? null : result.P}
      contra={weighed === null ? null : result.C}
      threshold={thresholds.yesBalance}
      arguments={list}
      locale={locale}
      places={numberPlaces}
      explanations={Object.fromEntries(list.map(({ key }) => [key, panelOf(key, reading)]))}
    />
  )
}

/** The balance, once enough is answered to show it; an interval only where something is still open. */
export function balanceOf({ view: { result, thresholds } }: Pick<Reading, 'view'>) {
  const { B, Blo, Bhi, coverage } = result
  if (B === null || coverage < thresholds.coverage) return null
  const open = Blo !== null && Bhi !== null && Bhi - Blo > 0.05
  return { balance: B, low: open ? Blo : null, high: open ? Bhi : null }
}

function waageArgument(
  side: 'pro' | 'contra',
  { key, x, weight, contribution }: ArgumentResult,
  { view }: Reading,
): WaageArgument {
  return {
    key,
    side,
    title: view.arguments[key]?.title ?? key,
    weight,
    strength: x,
    contribution,
    href: `#argument-${key}`,
  }
}

function panelOf(key: string, reading: Reading): ReactNode {
  const explanation = argumentExplanation(reading, key)
  if (explanation === null) return undefined
  const { t, locale, view } = reading
  const { contribution, side } = explanation
  return (
    // the bars' own list items have no boxes; those inside a panel need theirs
    <div className="[&_li]:list-item">
      <WaageExplanation
        title={view.arguments[key]?.title ?? key}
        mark={<span className={side === 'pro' ? 'text-s text-pro' : 'text-s text-con'}>{t(`side.${side}`)}</span>}
        side={contribution === null ? t('argument.unknown') : t('points', { points: figure(contribution, locale) })}
      >
        <ArgumentOpened explanation={explanation} reading={reading} />
      </WaageExplanation>
    </div>
  )
}
