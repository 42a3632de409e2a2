import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { findDocument, findLatest, type StoredCatalogue } from './data'
import { namesIn, noNames, type CatalogueNames } from './names'
import { CatalogueDocument } from './schema'

/** Published versions never change, so a document read once is good for as long as the process lives. */
const documents = new Map<string, CatalogueDocument>()

/** The documents kept in memory; the oldest goes first. One is about half a megabyte. */
const kept = 20

/** A version's document by its hash: read once, then without a query. @throws AppError not_found */
export async function readCatalogueByHash(tx: Tenant['db'], hash: string): Promise<CatalogueDocument> {
  const known = documents.get(hash)
  if (known) return known
  const stored = await findDocument(tx, hash)
  if (stored === null) throw new AppError('not_found', 'catalogue')
  const document = CatalogueDocument.parse(stored)
  const oldest = documents.keys().next()
  if (documents.size >= kept && !oldest.done) documents.delete(oldest.value)
  documents.set(hash, document)
  return document
}

/** The newest published version of a catalogue. @throws AppError unavailable where none was published */
export async function latestCatalogue(tx: Tenant['db'], key: string): Promise<StoredCatalogue> {
  const latest = await findLatest(tx, key)
  if (latest === null) throw new AppError('unavailable', 'no_catalogue')
  return latest
}

/** The names of a catalogue's newest version; none where none was published. */
export async function newestNames(tx: Tenant['db'], key: string): Promise<CatalogueNames> {
  const latest = await findLatest(tx, key)
  return latest === null ? noNames : namesIn(await readCatalogueByHash(tx, latest.hash))
}
