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

type Known = ReadonlyMap<string, Indicator>

function partProblems(indicator: Indicator, known: Known): IndicatorProblem[] {
  return [...ratioProblems(indicator, known), ...formulaProblems(indicator, known)]
}

function ratioProblems({ key, ratio }: Indicator, known: Known): IndicatorProblem[] {
  const source = ratio?.denominatorFrom
  if (!source) return []
  const path = `indicators.${key}.ratio.denominatorFrom`
  const found = known.get(source.indicator)
  if (!found) return [{ path, code: 'unknown_indicator' }]
  return source.part === 'numerator' && found.aggregation !== 'ratio' ? [{ path, code: 'no_ratio' }] : []
}

function formulaProblems({ key, computed }: Indicator, known: Known): IndicatorProblem[] {
  if (!computed) return []
  const { hours, cash, influenced } = computed.parts
  const wanted = [
    [hours, 'sum'],
    [cash, 'sum'],
    [influenced, 'ratio'],
  ] as const
  return wanted.flatMap(([part, aggregation]): IndicatorProblem[] => {
    const path = `indicators.${key}.computed.${part}`
    const found = known.get(part)
    if (!found) return [{ path, code: 'unknown_indicator' }]
    return found.aggregation === aggregation ? [] : [{ path, code: 'part_not_summed' }]
  })
}

/** Keys of the arguments that an indicator will confirm or contradict, in catalogue order. */
export function argumentsMeasuredBy({ arguments: argumentList }: CatalogueDocument, indicator: string): string[] {
  return argumentList.filter(({ indicators }) => indicators.includes(indicator)).map(({ key }) => key)
}
