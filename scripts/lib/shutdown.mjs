import { say, yellow } from './terminal.mjs'

/** @typedef {(force: boolean) => Promise<unknown> | unknown} Cleanup */

/** @typedef {0 | 1 | 2} Stage what serves people ends first, then the database, then what only marks that we were here */

/** @type {{ cleanup: Cleanup, stage: Stage }[]} */
let cleanups = []
let ending = false
let firstSignalAt = 0

/**
 * Registers what has to be undone when the command ends.
 * @param {Cleanup} cleanup told `true` when the person does not want to wait
 * @param {Stage} stage
 * @returns {() => void} takes it off again
 */
export function atEnd(cleanup, stage = 0) {
  const entry = { cleanup, stage }
  cleanups.push(entry)
  return () => {
    cleanups = cleanups.filter((other) => other !== entry)
  }
}

/**
 * Undoes everything and leaves.
 * @param {number} exitCode
 * @param {string} [lastLine] said after everything else has spoken
 * @returns {Promise<never>}
 */
export async function finish(exitCode, lastLine) {
  ending = true
  await undo(false)
  if (lastLine !== undefined) say(`\n${lastLine}`)
  process.exit(exitCode)
}

export function isEnding() {
  return ending
}

/**
 * Ctrl-C, SIGTERM and a closed terminal end the command in order; a second Ctrl-C at once.
 * @param {string} goodbye
 */
export function listenForSignals(goodbye) {
  // A terminal that was closed takes no more text; the stopping must not break off over that.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])) {
    process.on(signal, () => {
      if (ending) return void (signal === 'SIGINT' && insist())
      ending = true
      firstSignalAt = Date.now()
      say(`\n  ${goodbye}`)
      void finish(128 + number)
    })
  }
}

async function insist() {
  // npm passes on a Ctrl-C that the terminal has sent us already: that is still the first one.
  if (Date.now() - firstSignalAt < 500) return
  firstSignalAt = Date.now()
  say(`  ${yellow('!')} Stopping at once.`)
  await undo(true)
  process.exit(130)
}

/** @param {boolean} force */
async function undo(force) {
  // What is still at work when somebody insists is told again: it is taken off only when it is done.
  for (const entry of [...cleanups].reverse().sort((one, other) => one.stage - other.stage)) {
    try {
      await entry.cleanup(force)
    } catch (error) {
      console.error(error)
    }
    cleanups = cleanups.filter((other) => other !== entry)
  }
}
