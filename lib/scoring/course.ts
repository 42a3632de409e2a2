import type { CatalogueDocument } from '../catalogues/schema'
import type { Course, Verdict } from '../catalogues/verdict-schema'
import type { Reader } from './reader'

/**
 * Start, wait, continue, shrink or stop: what the verdict means where the firm stands today. The first of the
 * catalogue's courses for this verdict whose condition holds; null where the deciding answer is missing.
 * Source: docs/scoring.md §d.
 */
export function courseOf(catalogue: CatalogueDocument, verdict: Verdict, reader: Reader): Course | null {
  const courses = catalogue.courses ?? []
  return courses.find((course) => course.verdict === verdict && reader.truth(course.when) === true) ?? null
}
