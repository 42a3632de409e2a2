import { readFileSync } from 'node:fs'

export type Problem = { path: string; code: string }
export type Input = { ok: true; content: unknown } | { ok: false; problems: Problem[] }

/** Reads a file that a person handed over: every way it can fail is a problem with a code, never a stack trace. */
export function readJsonFile(file: string): Input {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { ok: false, problems: [{ path: file, code: 'cannot_read' }] }
  }
  try {
    return { ok: true, content: JSON.parse(text, refuseProto) as unknown }
  } catch {
    return { ok: false, problems: [{ path: file, code: 'not_json' }] }
  }
}

/** A key that would be taken for an object's origin, and so pass unseen. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError(key)
  return value
}

/** One line per problem on standard error; the exit code 2 says that the input was bad. */
export function refuse(problems: readonly Problem[]): void {
  process.stderr.write(problems.map(({ path, code }) => `${path || '.'}: ${code}\n`).join(''))
  process.exitCode = 2
}
