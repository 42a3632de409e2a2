import { plannedFor, Problem } from './problem.mjs'

const live = process.stdout.isTTY && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined
const coloured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb'

/** @param {number} code */
const paint = (code) => (/** @type {string} */ text) => (coloured ? `\u001b[${String(code)}m${text}\u001b[0m` : text)

export const bold = paint(1)
export const dim = paint(2)
export const red = paint(31)
export const green = paint(32)
export const yellow = paint(33)
export const cyan = paint(36)

const marks = { done: green('✓'), failed: red('✗'), noted: yellow('!') }
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const labelWidth = 14
const resultWidth = 44

/** @param {string} text */
export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

/** @param {string} text */
export function heading(text) {
  say(`\n  ${bold(text)}\n`)
}

/** @param {string} text */
export function notice(text) {
  say(`  ${marks.noted} ${text}`)
}

/**
 * Milliseconds in the unit a reader would choose: `0.4 s`, `12 s`, `2 min 05 s`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (Math.round(seconds) < 60) return `${String(Math.round(seconds))} s`
  const whole = Math.round(seconds)
  return `${String(Math.floor(whole / 60))} min ${String(whole % 60).padStart(2, '0')} s`
}

/**
 * Shows one step while it runs and one line with its result and its time when it is done.
 * @template T
 * @param {string} label
 * @param {string} doing what a patient reader sees meanwhile
 * @param {(tell: (result: string) => void) => Promise<T> | T} work `tell` sets the result shown at the end
 * @returns {Promise<T>}
 */
export async function step(label, doing, work) {
  const started = performance.now()
  let result = 'done'
  const spinner = spin(label, doing, started)
  const close = (/** @type {string} */ mark, /** @type {string} */ text) => {
    spinner.stop()
    const time = dim(duration(performance.now() - started).padStart(9))
    say(`  ${mark} ${label.padEnd(labelWidth)} ${text.padEnd(resultWidth)} ${time}`)
  }
  try {
    const value = await work((text) => (result = text))
    close(marks.done, result)
    return value
  } catch (error) {
    close(marks.failed, 'did not work')
    throw error
  }
}

/**
 * @param {string} label
 * @param {string} doing
 * @param {number} started
 */
function spin(label, doing, started) {
  if (!live) return { stop: () => undefined }
  let frame = 0
  const draw = () => {
    const mark = cyan(frames[frame++ % frames.length] ?? '·')
    const time = dim(duration(performance.now() - started).padStart(9))
    process.stdout.write(`\r\u001b[2K  ${mark} ${label.padEnd(labelWidth)} ${dim(doing.padEnd(resultWidth))} ${time}`)
  }
  draw()
  const timer = setInterval(draw, 100)
  return {
    stop: () => {
      clearInterval(timer)
      process.stdout.write('\r\u001b[2K')
    },
  }
}

/** @param {unknown} thrown */
export function showProblem(thrown) {
  const error = plannedFor(thrown)
  if (!(error instanceof Problem)) {
    say(`\n  ${marks.failed} ${bold('Something unexpected happened.')}\n`)
    console.error(error)
    return
  }
  say(`\n  ${marks.failed} ${bold(error.message)}`)
  if (error.detail) say(`\n${error.detail.replace(/^/gm, `    ${dim('│')} `)}`)
  if (error.safe) say(`\n  ${error.safe}`)
  say('')
  for (const todo of error.todo) say(`  ${cyan('→')} ${todo}`)
  say('')
}
