import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { isSolo } from '@/lib/scoring/progress'
import type { Result } from '@/lib/scoring/schema'
import { findAnswers } from './answers-data'
import { findClient } from './data'
import { findSubmittedRounds } from './results-data'
import { readinessMoved } from './moved-operations'
import { dayOn, shownBalance } from './rules'
import type { ReadCourse } from './schema'
import { standingAnswers } from './topic-view'
import type { CourseView } from './views-over-time'

/** Every submitted assessment of the client, oldest first; of very many the newest. */
export async function viewCourse(tenant: Tenant, { locale }: ReadCourse): Promise<CourseView> {
  const { timeZone } = await findClient(tenant)
  const rows = await findSubmittedRounds(tenant)
  const newest = rows.at(-1)
  if (!newest) return { rounds: [], dimensions: [], moved: null }
  const catalogues = new Map<string, CatalogueDocument>()
  for (const { catalogueHash } of rows) {
    if (!catalogues.has(catalogueHash))
      catalogues.set(catalogueHash, await readCatalogueByHash(tenant.db, catalogueHash))
  }
  const rounds = rows.map(({ id, number, form, submittedAt, catalogueHash, catalogueVersion, result }, place) => {
    const before = rows[place - 1]
    const { verdict, R, level } = result
    const catalogue = catalogues.get(catalogueHash)
    return {
      id,
      number,
      form,
      submittedAt,
      on: dayOn(submittedAt, timeZone),
      verdict: { key: verdict, label: catalogue?.verdicts[verdict].label[locale] ?? verdict },
      readiness: R,
      level,
      balance: shownBalance(result, catalogue?.thresholds),
      dimensions: dimensionScores(result),
      catalogueVersion,
      catalogueChanged: before !== undefined && before.catalogueHash !== catalogueHash,
      formChanged: before !== undefined && before.form !== form,
    }
  })
  const scored = new Set(rounds.flatMap(({ dimensions }) => Object.keys(dimensions)))
  const catalogue = catalogues.get(newest.catalogueHash)
  const solo =
    catalogue !== undefined && isSolo(catalogue, standingAnswers(await findAnswers(tenant, newest.id))) === true
  const names = (catalogue?.dimensions ?? []).map(({ key, name, solo: own }) => ({
    key,
    name: ((solo ? own?.name : undefined) ?? name)[locale],
  }))
  const moved = await readinessMoved(tenant, rows.at(-2), newest)
  return { rounds, dimensions: names.filter(({ key }) => scored.has(key)), moved }
}

function dimensionScores({ dimensions }: Result): Record<string, number | null> {
  const applicable = Object.entries(dimensions).filter(([, { applicable: applies }]) => applies)
  return Object.fromEntries(applicable.map(([key, { score }]) => [key, score]))
}
