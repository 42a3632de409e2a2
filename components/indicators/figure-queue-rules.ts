import type { Figure } from '@/lib/indicators/input-schema'

/** Figures that wait on this device until the server has them: pure rules, no storage and no network. */

/** What stands on the server instead of what was entered. */
export type Standing = { figure: Figure | null; revision: number; author: string | null; at: string | null }

export type WaitingFigure = {
  readonly indicator: string
  readonly period: string
  /** Names this entry, so that a retry is recognised. */
  readonly id: string
  /** null takes the figure back. */
  readonly figure: Figure | null
  /** Of what the person saw when entering it. */
  readonly revision: number
  /** Order on this device. */
  readonly sequence: number
  /** Sent at least once: only its own retry may say what became of it. */
  readonly tried: boolean
  /** Entered while this one was on its way. */
  readonly next: { readonly id: string; readonly figure: Figure | null } | null
  /** The server's word for why it will not take it; not sent again until it is changed. */
  readonly refused: string | null
  /** Somebody else was faster; the person chooses. */
  readonly conflict: Standing | null
}

/** At most one per field. */
export type WaitingFigures = Readonly<Record<string, WaitingFigure>>

export const noFigures: WaitingFigures = {}

/** One field: an indicator's figure of one period. */
export function fieldOf({ indicator, period }: { indicator: string; period: string }): string {
  return `${indicator}.${period}`
}

type Entered = Pick<WaitingFigure, 'indicator' | 'period' | 'id' | 'figure' | 'revision' | 'sequence'>

/** A newer entry takes the older one's place, unless that is on its way already: then it waits for its answer. */
export function entered(before: WaitingFigure | undefined, fresh: Entered): WaitingFigure {
  const plain = { tried: false, next: null, refused: null, conflict: null }
  if (before === undefined) return { ...fresh, ...plain }
  if (before.tried && before.refused === null && before.conflict === null) {
    return { ...before, next: { id: fresh.id, figure: fresh.figure } }
  }
  // the choice between two figures stays open, whatever is typed meanwhile
  return { ...fresh, ...plain, revision: before.revision, sequence: before.sequence, conflict: before.conflict }
}

export function tried(waiting: WaitingFigure): WaitingFigure {
  return { ...waiting, tried: true }
}

/** The server has it: what was entered meanwhile goes next; undefined where nothing did. */
export function delivered(waiting: WaitingFigure, id: string, revision: number): WaitingFigure | undefined {
  if (waiting.id !== id) return waiting
  const { next } = waiting
  return next === null ? undefined : { ...waiting, ...next, revision, tried: false, next: null }
}

export function refused(waiting: WaitingFigure, id: string, word: string): WaitingFigure {
  if (waiting.id !== id) return waiting
  // what was entered meanwhile may be what the server takes
  if (waiting.next !== null) return { ...waiting, ...waiting.next, tried: false, next: null }
  return { ...waiting, refused: word }
}

/** Somebody else was faster; undefined where both entered the same. */
export function overtaken(waiting: WaitingFigure, id: string, current: Standing): WaitingFigure | undefined {
  if (waiting.id !== id) return waiting
  const figure = waiting.next === null ? waiting.figure : waiting.next.figure
  if (sameFigure(figure, current.figure)) return undefined
  return { ...waiting, figure, next: null, tried: false, conflict: current }
}

/** The person's own figure goes over what stands, knowingly. */
export function insisted(waiting: WaitingFigure, id: string): WaitingFigure {
  const { conflict } = waiting
  return conflict === null ? waiting : { ...waiting, id, revision: conflict.revision, tried: false, conflict: null }
}

/** The oldest entry that may be sent; null when there is none. */
export function nextFigure(waiting: WaitingFigures): WaitingFigure | null {
  return Object.values(waiting)
    .filter(isOnItsWay)
    .reduce<WaitingFigure | null>(
      (first, figure) => (first === null || figure.sequence < first.sequence ? figure : first),
      null,
    )
}

/** Waits for nobody's choice, only for the server. */
export function isOnItsWay({ refused: word, conflict }: WaitingFigure): boolean {
  return word === null && conflict === null
}

/** What the field shows: the newest entry. */
export function shownFigure({ figure, next }: WaitingFigure): Figure | null {
  return next === null ? figure : next.figure
}

export function sameFigure(one: Figure | null, other: Figure | null): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(figure: Figure | null): unknown {
  return figure === null ? null : Object.entries(figure).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Reads what storage holds; anything unreadable is null and is left where it is. */
export function readWaitingFigure(text: string | null): WaitingFigure | null {
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    return isWaiting(found) ? found : null
  } catch {
    return null
  }
}

function isWaiting(found: unknown): found is WaitingFigure {
  if (typeof found !== 'object' || found === null) return false
  const { indicator, period, id, figure, revision, sequence, tried: sent } = found as Partial<Record<string, unknown>>
  const named = [indicator, period, id].every((word) => typeof word === 'string')
  const counted = [revision, sequence].every((number) => Number.isInteger(number))
  return named && counted && typeof figure === 'object' && typeof sent === 'boolean'
}
