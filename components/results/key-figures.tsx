import { FigureLink } from '@/components/charts/figure-link'
import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'
import { numberPlaces } from '@/components/results/number-places'
import { coverageShare, percent, type Reading } from '@/components/results/reading'
import { balanceOf } from '@/components/results/result-waage'
import { BigNumber, BigNumbers } from '@/components/ui/big-number'

/** Balance, readiness and how much of the arguments is covered, each with what it is out of; each leads to its explanation. */
export function KeyFigures({ reading }: { reading: Reading }) {
  const { view, t, locale } = reading
  const { result, levels, thresholds } = view
  const levelName = result.level === null ? undefined : levels[result.level - 1]?.name
  const readiness = result.R === null ? t('figures.open') : figure(result.R, locale)
  const coverage = coverageShare(result.coverage, locale)
  return (
    <BigNumbers>
      <BalanceNumber reading={reading} />
      <BigNumber
        label={t('figures.readiness')}
        value={<Explained label={t('figures.readiness')} value={readiness} href="#readiness" reading={reading} />}
        of={result.R === null ? undefined : ' / 100'}
        note={
          result.level === null || levelName === undefined
            ? t('figures.readinessOpen')
            : t('figures.level', { level: result.level, name: levelName })
        }
      />
      <BigNumber
        label={t('figures.coverage')}
        value={
          <Explained label={t('figures.coverage')} value={coverage} href={numberPlaces.coverage} reading={reading} />
        }
        note={
          <>
            <span className="block">{t('figures.answered', view.answeredCount)}</span>
            <span className="block">{t('figures.needed', { needed: percent(thresholds.coverage, locale) })}</span>
          </>
        }
      />
    </BigNumbers>
  )
}

function BalanceNumber({ reading }: { reading: Reading }) {
  const { view, t, locale } = reading
  const { thresholds } = view
  const weighed = balanceOf(reading)
  const threshold = signedFigure(thresholds.yesBalance, locale)
  const label = t('figures.balance')
  const value = weighed === null ? t('figures.open') : balanceFigure(weighed.balance, thresholds.yesBalance, locale)
  const shown = <Explained label={label} value={value} href={numberPlaces.balance} reading={reading} />
  if (weighed === null) return <BigNumber label={label} value={shown} note={t('figures.balanceOpen')} />
  const { low, high } = weighed
  const note =
    low === null || high === null
      ? t('figures.threshold', { threshold })
      : t('figures.interval', { low: signedFigure(low, locale), high: signedFigure(high, locale), threshold })
  return <BigNumber label={label} value={shown} note={note} />
}

type ExplainedProps = { label: string; value: string; href: string; reading: Reading }

function Explained({ label, value, href, reading: { t } }: ExplainedProps) {
  return (
    <FigureLink href={href} name={t('figures.explain', { label, value })}>
      {value}
    </FigureLink>
  )
}
