import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/lib/platform/errors'
import type { Direction, Sort } from './model'
import { narrowing, type PortfolioFilter } from './portfolio-filter'

/** The view a place in a list belongs to: another workspace, order or filter is another list. */
export type View = {
  workspaceId: string
  sort: Sort
  direction: Direction
  search: string
  filter: PortfolioFilter
}

const Mark = z.strictObject({
  /** The sort key of the row the page begins behind. */
  value: z.union([
    z
      .string()
      .max(240)
      .regex(/^[^\p{Cc}]*$/u),
    z.number(),
  ]),
  id: z.uuid(),
  /** 'back': the page before the row. */
  way: z.enum(['on', 'back']),
  /** How many rows stood before the page's first ('on') or before the row ('back') when the link was made. */
  place: z.number().int().min(0),
})
export type Mark = z.infer<typeof Mark>

const Envelope = Mark.extend({ check: z.string() })

function checkOf(view: View, { value, id, way, place }: Mark): string {
  const asked = [view.workspaceId, view.sort, view.direction, view.search, narrowing(view.filter)]
  const parts = [...asked, value, id, way, place]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

/** Sorted by words or days; the others by numbers. */
const wordy: ReadonlySet<Sort> = new Set(['name', 'review', 'activity'] as const)

/** An opaque word for a place in a list. */
export function writeCursor(view: View, mark: Mark): string {
  return Buffer.from(JSON.stringify({ ...mark, check: checkOf(view, mark) })).toString('base64url')
}

/** @throws AppError invalid cursor when it was altered or belongs to another view. */
export function readCursor(view: View, cursor: string): Mark {
  const envelope = Envelope.safeParse(parse(cursor))
  if (!envelope.success) throw new AppError('invalid', 'cursor')
  const { check, ...mark } = envelope.data
  const fits = (sort: Sort) => typeof mark.value === (wordy.has(sort) ? 'string' : 'number')
  if (!fits(view.sort) || check !== checkOf(view, mark)) throw new AppError('invalid', 'cursor')
  return mark
}

function parse(cursor: string): unknown {
  try {
    const bytes = Buffer.from(cursor, 'base64url')
    // decoding passes over what does not fit
    return bytes.toString('base64url') === cursor ? JSON.parse(bytes.toString('utf8')) : null
  } catch {
    return null
  }
}
