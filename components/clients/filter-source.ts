import type { FilterSource } from '@/components/clients/filter-choices'
import type { CatalogueNames } from '@/lib/catalogues/names'
import type { Portfolio } from '@/lib/clients/portfolio'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'

/** The portfolio with the names of its knock-outs in one language: strip and filter are drawn from it. */
export function filterSource(
  { names, ...portfolio }: Portfolio & { names: CatalogueNames },
  locale: Locale,
): FilterSource {
  const occurring = names.knockouts.filter(({ key }) => key in portfolio.choices.knockouts)
  return { ...portfolio, knockouts: Object.fromEntries(occurring.map(({ key, name }) => [key, say(name, locale)])) }
}
