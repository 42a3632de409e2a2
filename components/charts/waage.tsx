'use client'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Beam, type BeamPlaces } from '@/components/charts/beam'
import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'
import { longestBar, sideOf, type Answered, type WaageArgument } from '@/components/charts/waage-bars'
import { WaageKey, WaageRest, WaageUnanswered, WaageZero } from '@/components/charts/waage-foot'
import { WaageGrid } from '@/components/charts/waage-grid'
import { WaageRow } from '@/components/charts/waage-row'
import { WaageTable } from '@/components/charts/waage-table'

export type WaageProps = {
  balance: number | null
  low: number | null
  high: number | null
  /** Means of each side, 0–100. */
  pro: number | null
  contra: number | null
  /** The balance that a yes needs. */
  threshold: number
  arguments: readonly WaageArgument[]
  locale: string
  /** By key: the panel that opens in place beneath a bar. Without one, a bar is a link (`href`) or plain. */
  explanations?: Readonly<Record<string, ReactNode>> | undefined
  defaultOpen?: string | undefined
  onOpen?: ((key: string | null) => void) | undefined
  /** For a first page: six bars a side (four in a hand), no list and no table to open. */
  compact?: boolean | undefined
  /** Where the numbers of the beam are explained, as "#id" on the same page; left out, they are plain. */
  places?: BeamPlaces | undefined
}

/** How many bars a side carry their names. */
const full = { wide: 10, narrow: 6 }
const few = { wide: 6, narrow: 4 }

/** The signature picture: what speaks against at the left, what speaks for at the right of one axis. */
export function Waage(props: WaageProps) {
  const { arguments: argumentList, locale, explanations = {}, onOpen, compact = false } = props
  const labelled = compact ? few : full
  const t = useTranslations('charts.waage')
  const [open, setOpen] = useState<string | null>(props.defaultOpen ?? null)
  const [all, setAll] = useState(false)
  const contra = useMemo(() => sideOf(argumentList, 'contra'), [argumentList])
  const pro = useMemo(() => sideOf(argumentList, 'pro'), [argumentList])
  const longest = useMemo(() => longestBar(argumentList), [argumentList])
  const choose = (key: string | null) => {
    setOpen(key)
    onOpen?.(key)
  }
  const rows = (list: readonly Answered[]) =>
    (all ? list : list.slice(0, labelled.wide)).map((argument, index) => (
      <WaageRow
        key={argument.key}
        argument={argument}
        place={index}
        longest={longest}
        locale={locale}
        wideOnly={!all && index >= labelled.narrow}
        explanation={explanations[argument.key]}
        open={open === argument.key}
        onToggle={choose}
      />
    ))
  return (
    <figure className="waage">
      <WaageBeam {...props} weights={{ contra: weigh(contra.answered), pro: weigh(pro.answered) }} />
      <div className="waage-bars">
        <WaageGrid longest={longest} locale={locale} />
        <ul aria-label={t('contra')}>{rows(contra.answered)}</ul>
        <ul aria-label={t('pro')}>{rows(pro.answered)}</ul>
      </div>
      <WaageRest
        contra={contra}
        pro={pro}
        labelled={labelled}
        longest={longest}
        locale={locale}
        all={all}
        onAll={compact ? null : setAll}
      />
      <WaageKey
        evidenced={argumentList.some((argument) => argument.evidenced !== undefined && argument.evidenced !== null)}
      />
      {!compact && <WaageZero contra={contra.weightless} pro={pro.weightless} locale={locale} />}
      {!compact && <WaageUnanswered contra={contra.unanswered} pro={pro.unanswered} />}
      {!compact && (
        <WaageTable
          argumentList={[contra, pro].flatMap((side) => [...side.answered, ...side.weightless, ...side.unanswered])}
          locale={locale}
        />
      )}
    </figure>
  )
}

/** Too little is answered: what is known so far is no weight yet. */
const unweighed = { contra: [], pro: [] }

const weigh = (list: readonly Answered[]) => list.map((argument) => argument.contribution)

function WaageBeam({
  balance,
  low,
  high,
  pro,
  contra,
  threshold,
  locale,
  weights,
  places,
}: WaageProps & { weights: { pro: number[]; contra: number[] } }) {
  const t = useTranslations('charts.waage')
  const signed = (value: number) => signedFigure(value, locale)
  const interval =
    balance === null || low === null || high === null
      ? undefined
      : t('interval', { low: signed(low), high: signed(high) })
  const sum = (value: number | null) => (value === null ? t('open') : figure(value, locale))
  const words = {
    contra: t('contra'),
    pro: t('pro'),
    balance: balance === null ? t('openWhy') : t('balance'),
    balanceName: t('balance'),
    interval,
    threshold: t('threshold', { value: signed(threshold) }),
    open: t('open'),
    explain: (label: string, value: string) => t('explain', { label, value }),
    summary: t(interval === undefined ? 'summary' : 'summaryInterval', {
      contra: sum(contra),
      pro: sum(pro),
      balance: balance === null ? t('open') : balanceFigure(balance, threshold, locale),
      interval: interval ?? '',
      threshold: signed(threshold),
    }),
  }
  return (
    <Beam
      balance={balance}
      low={balance === null ? null : low}
      high={high}
      pro={pro}
      contra={contra}
      threshold={threshold}
      weights={balance === null ? unweighed : weights}
      words={words}
      locale={locale}
      places={places}
      standing
    />
  )
}
