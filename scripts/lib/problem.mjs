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
