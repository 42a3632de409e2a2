import { argumentsMeasuredBy } from '@/lib/catalogues/indicator-rules'
import type { Indicator } from '@/lib/catalogues/indicator-schema'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'
import { nativeCadence } from './schema'
import type { IndicatorText } from './views'

/** A definition and the version it stands in. */
export type Defined = { definition: Indicator; catalogue: CatalogueDocument }

export function indicatorText({ definition, catalogue }: Defined, locale: Locale): IndicatorText {
  const { key, unit, decimals, direction, aggregation, cadence, kind, starter, ratio, unitLabel } = definition
  const titles = new Map(catalogue.arguments.map((argument) => [argument.key, say(argument.title, locale)]))
  return {
    key,
    name: say(definition.name, locale),
    help: say(definition.help, locale),
    unit,
    unitLabel: unitLabel === undefined ? null : say(unitLabel, locale),
    decimals,
    direction,
    aggregation,
    cadence,
    native: nativeCadence(cadence),
    kind,
    starter,
    ratio: ratio ? { numerator: say(ratio.numerator, locale), denominator: say(ratio.denominator, locale) } : null,
    suggestedCorridor: definition.suggestedCorridor ?? null,
    suggestedTarget: definition.suggestedTarget ?? null,
    measures: argumentsMeasuredBy(catalogue, key).map((argument) => ({
      key: argument,
      title: titles.get(argument) ?? argument,
    })),
  }
}
