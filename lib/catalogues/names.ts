import type { CatalogueDocument } from './schema'
import type { Text } from './text-schema'

/** The catalogue that every client is on until there are more. */
export const standardKey = 'standard'

type Named = { key: string; name: Text }

/** What a catalogue calls its dimensions and knock-outs, in its order. */
export type CatalogueNames = { dimensions: Named[]; knockouts: Named[] }

export const noNames: CatalogueNames = { dimensions: [], knockouts: [] }

export function namesIn({ dimensions, knockouts }: CatalogueDocument): CatalogueNames {
  return {
    dimensions: dimensions.map(({ key, name }) => ({ key, name })),
    knockouts: knockouts.map(({ key, title }) => ({ key, name: title })),
  }
}
