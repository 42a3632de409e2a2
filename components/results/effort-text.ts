import { figure, signedFigure } from '@/components/charts/figures'
import { dimensionName, exact, listOf, type Reading } from '@/components/results/reading'
import { below } from '@/lib/assessments/verdict-words'

/** What has to be done before the start: homework from knock-outs, then what else a yes still needs. */
export function effortTexts(reading: Reading): string[] {
  const { verdict } = reading.view.result
  // where it does not pay off, preparing for it is no advice
  if (verdict === 'NO') return []
  const homework = homeworkText(reading)
  const shortfalls = shortfallTexts(reading, homework !== null)
  if (homework !== null || shortfalls.length > 0) return homework === null ? shortfalls : [homework, ...shortfalls]
  return verdict === 'YES' || verdict === 'MAYBE' ? [reading.t('three.noHomework')] : []
}

function homeworkText({ view, t, locale }: Reading): string | null {
  const homework = view.result.knockouts.filter(
    ({ state, structural }) => !structural && (state === 'active' || state === 'warning'),
  )
  if (homework.length === 0) return null
  const hours = homework.reduce((sum, { key }) => sum + (view.knockouts[key]?.release.hours ?? 0), 0)
  return t('three.homework', { count: homework.length, hours: exact(hours, locale, 1), hourCount: hours })
}

function shortfallTexts(reading: Reading, also: boolean): string[] {
  const { view, t, locale } = reading
  const { readiness = null, balance = null } = view.wayToYes ?? {}
  const digits = (value: number) => (Number.isInteger(value) ? 0 : 1)
  const texts: string[] = []
  if (readiness !== null) {
    const from = below(readiness)
    texts.push(
      t('three.shortReadiness', {
        also: also ? 'yes' : 'no',
        from: figure(from, locale, digits(from)),
        to: figure(readiness.to, locale, digits(readiness.to)),
        list: listOf(largestGaps(reading), locale),
      }),
    )
  }
  if (balance !== null) {
    const from = below(balance)
    texts.push(
      t('three.shortBalance', {
        also: also || readiness !== null ? 'yes' : 'no',
        from: signedFigure(from, locale, digits(from)),
        to: signedFigure(balance.to, locale, digits(balance.to)),
      }),
    )
  }
  return texts
}

/** The two areas in which readiness has most to gain: how far they are from full, times their weight. */
function largestGaps(reading: Reading): string[] {
  const gap = ({ score, weight }: { score: number | null; weight: number }) => (100 - (score ?? 100)) * weight
  return Object.entries(reading.view.result.dimensions)
    .filter(([, { applicable, score }]) => applicable && score !== null)
    .toSorted(([, a], [, b]) => gap(b) - gap(a))
    .slice(0, 2)
    .map(([key]) => reading.t('quoted', { text: dimensionName(reading, key) }))
}
