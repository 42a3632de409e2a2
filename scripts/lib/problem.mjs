/**
 * Something planned for that keeps a command from going on. The terminal shows it in three parts:
 * what happened, what is safe, what to do. Anything else that is thrown is a defect.
 */
export class Problem extends Error {
  /** @param {{ what: string, safe?: string, todo: string[], detail?: string }} parts */
  constructor({ what, safe, todo, detail }) {
    super(what)
    this.name = 'Problem'
    /** @readonly */
    this.safe = safe
    /** @readonly */
    this.todo = todo
    /** @readonly The last lines of a log, when they say more than we can. */
    this.detail = detail
  }
}

/** What the machine itself may refuse, and what helps. */
const refusals = /** @type {Record<string, { what: string, todo: string }>} */ ({
  EACCES: {
    what: 'This user may not use',
    todo: 'Run the command as the user who started Lotse first, or give this user the folder.',
  },
  EPERM: { what: 'This user may not change', todo: 'Run the command as the user to whom it belongs.' },
  EROFS: {
    what: 'The disk is read-only, so nothing can be written to',
    todo: 'Put the project on a disk for writing.',
  },
  ENOSPC: { what: 'The disk is full: there is no space for', todo: 'Make room (1 GB is plenty), then run it again.' },
  EDQUOT: { what: "This user's share of the disk is full: no space for", todo: 'Make room, then run it again.' },
})

/**
 * A file that may not be read or written is no defect of ours: said as a problem with what to do.
 * @param {unknown} error
 * @returns {unknown} a Problem where the machine refused a file, else the error as it was
 */
export function plannedFor(error) {
  const refusal = refusals[codeOf(error) ?? '']
  if (!refusal || !(error instanceof Error) || !('syscall' in error)) return error
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file'
  return new Problem({
    what: `${refusal.what} ${path}`,
    safe: 'What was saved before is as it was.',
    todo: [refusal.todo],
    detail: error.message,
  })
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/**
 * The code of a system or database error (`ENOENT`, `42P01`), if it has one.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
