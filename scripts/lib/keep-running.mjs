import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf, Problem } from './problem.mjs'
import { finish, isEnding } from './shutdown.mjs'
import { notice, showProblem } from './terminal.mjs'

/** @typedef {{ ended: Promise<void> }} Running */

const mostRestarts = 5
const within = 60_000

/**
 * Starts something, and starts it again when it ends though nobody asked for it.
 * @template {Running} T
 * @param {string} name for the person at the terminal: "The database"
 * @param {string} log where the reason stands
 * @param {() => Promise<T>} start
 * @returns {Promise<T>} the first one
 */
export async function keepRunning(name, log, start) {
  let current = await start()
  /** @type {number[]} */
  let restarts = []

  const watch = async () => {
    await current.ended
    if (isEnding()) return
    restarts = [...restarts.filter((at) => at > Date.now() - within), Date.now()]
    if (restarts.length > mostRestarts) throw new Error('it keeps ending')
    notice(`${name} ended by itself and is started again; .data/logs/${log} says why.`)
    current = await patiently(start)
    void watch().catch(giveUp)
  }
  /** @param {unknown} error */
  const giveUp = (error) => {
    if (isEnding()) return
    showProblem(
      new Problem({
        what: `${name} ended by itself and could not be started again.`,
        safe: 'What was saved is saved.',
        detail: messageOf(error),
        todo: [`.data/logs/${log} says why.`, 'Start again: npm start'],
      }),
    )
    void finish(1)
  }
  void watch().catch(giveUp)
  return current
}

/**
 * What a killed process leaves behind (its children, its port) takes a moment to go.
 * @template T
 * @param {() => Promise<T>} start
 */
async function patiently(start) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 10 || isEnding()) throw error
      await sleep(200)
    }
  }
}
