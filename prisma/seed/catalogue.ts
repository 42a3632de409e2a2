import pg from 'pg'
import { catalogueHash } from '@/lib/catalogues/hash'
import { checkCatalogue } from '@/lib/catalogues/rules'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { standardVersions } from '@/lib/catalogues/standard/document'
import { checkReach } from '@/lib/scoring/reach'

/**
 * Publishes the standard catalogue's versions that are not published yet: only the tables' owner may. What is there
 * already stays as it is.
 * @param upTo the newest version to publish; all of them where it is left out
 * @throws Error naming what is wrong with a document, or that another document has its version
 */
export async function publishStandardCatalogue(ownerUrl: string, publishedAt: Date, upTo = Infinity): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const document of standardVersions) if (document.version <= upTo) await publish(client, document, publishedAt)
  } finally {
    await client.end()
  }
}

async function publish(client: pg.Client, document: CatalogueDocument, publishedAt: Date): Promise<void> {
  const problems = [...checkCatalogue(document), ...checkReach(document)]
  if (problems.length > 0) throw new Error(`The standard catalogue may not be published: ${JSON.stringify(problems)}`)
  const { key, version } = document
  const hash = catalogueHash(document)
  await client.query(
    `insert into "CatalogueVersion" (key, version, hash, document, "publishedAt")
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [key, version, hash, JSON.stringify(document), publishedAt],
  )
  const { rows } = await client.query<{ hash: string }>(
    'select hash from "CatalogueVersion" where key = $1 and version = $2',
    [key, version],
  )
  if (rows[0]?.hash !== hash) throw new Error(`Version ${version} of "${key}" is published with another content.`)
}

/** Whether anybody has an account here already. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ used: boolean }>(
      'select exists (select from "User") or exists (select from "WorkspaceDirectory") as used',
    )
    return rows[0]?.used === false
  } finally {
    await client.end()
  }
}
