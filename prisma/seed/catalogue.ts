import pg from 'pg'
import { catalogueHash } from '@/lib/catalogues/hash'
import { checkCatalogue } from '@/lib/catalogues/rules'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { checkReach } from '@/lib/scoring/reach'

/**
 * Publishes the standard catalogue, once: only the tables' owner may. A version that is there already stays as it is.
 * @throws Error naming what is wrong with the document, or that another document has this version
 */
export async function publishStandardCatalogue(ownerUrl: string, publishedAt: Date): Promise<void> {
  const problems = [...checkCatalogue(standardCatalogue), ...checkReach(standardCatalogue)]
  if (problems.length > 0) {
    throw new Error(`The standard catalogue may not be published: ${JSON.stringify(problems)}`)
  }
  const { key, version } = standardCatalogue
  const hash = catalogueHash(standardCatalogue)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `insert into "CatalogueVersion" (key, version, hash, document, "publishedAt")
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [key, version, hash, JSON.stringify(standardCatalogue), publishedAt],
    )
    const { rows } = await client.query<{ hash: string }>(
      'select hash from "CatalogueVersion" where key = $1 and version = $2',
      [key, version],
    )
    if (rows[0]?.hash !== hash) throw new Error(`Version ${version} of "${key}" is published with another content.`)
  } finally {
    await client.end()
  }
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
