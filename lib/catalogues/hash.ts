import { createHash } from 'node:crypto'
import type { CatalogueDocument } from './schema'

/** Identity of a catalogue's content. Server only: browsers have no synchronous sha-256. */

const hashes = new WeakMap<object, string>()

/** sha-256 in hex of the canonical JSON; kept per document, since documents are immutable. */
export function catalogueHash(document: CatalogueDocument): string {
  const known = hashes.get(document)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(canonicalJson(document)).digest('hex')
  hashes.set(document, hash)
  return hash
}

/** JSON without spaces and with the keys of every object sorted by code unit: equal content, equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`)
  return `{${entries.join(',')}}`
}
