import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/lib/platform/errors'
import type { Direction, Sort } from './model'

/** The view a place in a list belongs to: another workspace, order or filter is another list. */
export type View = {
  workspaceId: string
  sort: Sort
  direction: Direction
  search: string
  state: string | null
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
})
export type Mark = z.infer<typeof Mark>

const Envelope = Mark.extend({ check: z.string() })

function checkOf(view: View, { value, id, way }: Mark): string {
  const parts = [view.workspaceId, view.sort, view.direction, view.search, view.state, value, id, way]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

/** An opaque word for a place in a list. */
export function writeCursor(view: View, mark: Mark): string {
  return Buffer.from(JSON.stringify({ ...mark, check: checkOf(view, mark) })).toString('base64url')
}

/** @throws AppError invalid cursor when it was altered or belongs to another view. */
export function readCursor(view: View, cursor: string): Mark {
  const envelope = Envelope.safeParse(parse(cursor))
  if (!envelope.success) throw new AppError('invalid', 'cursor')
  const { check, ...mark } = envelope.data
  const fits =
    view.sort === 'name' || view.sort === 'review' ? typeof mark.value === 'string' : typeof mark.value === 'number'
  if (!fits || check !== checkOf(view, mark)) throw new AppError('invalid', 'cursor')
  return mark
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
