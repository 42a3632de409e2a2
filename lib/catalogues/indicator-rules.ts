import type { Indicator } from './indicator-schema'
import type { CatalogueDocument } from './schema'

/** What has to be true of a catalogue's indicators beyond their shape. */

export type IndicatorProblemCode = 'unknown_indicator' | 'no_ratio' | 'part_not_summed'

type IndicatorProblem = { path: string; code: IndicatorProblemCode }

/** A version without indicators measures nothing; one with them holds every one that is named. */
export function indicatorProblems({ indicators, arguments: argumentList }: CatalogueDocument): IndicatorProblem[] {
  if (indicators === undefined) return []
  const known = new Map(indicators.map((indicator) => [indicator.key, indicator]))
  const named = argumentList.flatMap((argument) =>
    argument.indicators
      .filter((key) => !known.has(key))
      .map((key): IndicatorProblem => ({
        path: `arguments.${argument.key}.indicators.${key}`,
        code: 'unknown_indicator',
      })),
  )
  return [...named, ...indicators.flatMap((indicator) => partProblems(indicator, known))]
}

function partProblems({ key, ratio, computed }: Indicator, known: ReadonlyMap<string, Indicator>): IndicatorProblem[] {
  const path = `indicators.${key}`
  const source = ratio?.denominatorFrom
  const problems: IndicatorProblem[] = []
  if (source && !known.has(source.indicator)) {
    problems.push({ path: `${path}.ratio.denominatorFrom`, code: 'unknown_indicator' })
  }
  if (source?.part === 'numerator' && known.get(source.indicator)?.aggregation !== 'ratio') {
    problems.push({ path: `${path}.ratio.denominatorFrom`, code: 'no_ratio' })
  }
  if (!computed) return problems
  const { hours, cash, influenced } = computed.parts
  for (const [part, wanted] of [
    [hours, 'sum'],
    [cash, 'sum'],
    [influenced, 'ratio'],
  ] as const) {
    const found = known.get(part)
    if (!found) problems.push({ path: `${path}.computed.${part}`, code: 'unknown_indicator' })
    else if (found.aggregation !== wanted) problems.push({ path: `${path}.computed.${part}`, code: 'part_not_summed' })
  }
  return problems
}

/** Keys of the arguments that an indicator will confirm or contradict, in catalogue order. */
export function argumentsMeasuredBy({ arguments: argumentList }: CatalogueDocument, indicator: string): string[] {
  return argumentList.filter(({ indicators }) => indicators.includes(indicator)).map(({ key }) => key)
}
