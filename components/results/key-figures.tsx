import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'
import { percent, type Reading } from '@/components/results/reading'
import { balanceOf } from '@/components/results/result-waage'
import { BigNumber, BigNumbers } from '@/components/ui/big-number'

/** Balance, readiness and how much was answered, each with what it is out of. */
export function KeyFigures({ reading }: { reading: Reading }) {
  const { view, t, locale } = reading
  const { result, levels, thresholds } = view
  const levelName = result.level === null ? undefined : levels[result.level - 1]?.name
  return (
    <BigNumbers>
      <BalanceNumber reading={reading} />
      <BigNumber
        label={t('figures.readiness')}
        value={result.R === null ? t('figures.open') : figure(result.R, locale)}
        of={result.R === null ? undefined : ' / 100'}
        note={
          result.level === null || levelName === undefined
            ? t('figures.readinessOpen')
            : t('figures.level', { level: result.level, name: levelName })
        }
      />
      <BigNumber
        label={t('figures.answered')}
        value={percent(result.coverage, locale)}
        note={t('figures.coverage', { needed: percent(thresholds.coverage, locale) })}
      />
    </BigNumbers>
  )
}

function BalanceNumber({ reading }: { reading: Reading }) {
  const { view, t, locale } = reading
  const { thresholds } = view
  const weighed = balanceOf(reading)
  const threshold = signedFigure(thresholds.yesBalance, locale)
  if (weighed === null) {
    return <BigNumber label={t('figures.balance')} value={t('figures.open')} note={t('figures.balanceOpen')} />
  }
  const { balance, low, high } = weighed
  const note =
    low === null || high === null
      ? t('figures.threshold', { threshold })
      : t('figures.interval', { low: signedFigure(low, locale), high: signedFigure(high, locale), threshold })
  return (
    <BigNumber label={t('figures.balance')} value={balanceFigure(balance, thresholds.yesBalance, locale)} note={note} />
  )
}
