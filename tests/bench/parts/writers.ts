import { load, wrongAnswers, type Load } from '../load'
import { met, type Part } from '../row'
import { median } from '../statistics'
import { answering } from '../taps'
import type { Stage } from '../stage'

/** Many owners who answer at the same time, each about another client. */
export const writers: Part = {
  name: 'writers',
  async run(stage) {
    const { request } = stage
    await load(answering(stage, 32, 2), 32, 1)
    const one: Load[] = []
    const many: Load[] = []
    for (let round = 0; round < request.rounds; round += 1) {
      one.push(await load(answering(stage, 1, 100), 1, request.seconds))
      many.push(await load(answering(stage, 32, 4), 32, request.seconds))
    }
    const [rateOfOne, rateOfMany] = [median(one.map(({ rate }) => rate)), median(many.map(({ rate }) => rate))]
    const wrong = [...one, ...many].reduce((sum, run) => sum + wrongAnswers(run), 0)
    return [
      {
        what: '32 concurrent writers',
        goal: '0 errors, no slower than one connection',
        measured: `${wrong} errors, ${rateOfMany.toFixed(0)} / ${rateOfOne.toFixed(0)} per s`,
        met: met(wrong === 0 && rateOfMany >= rateOfOne),
        figures: { one, many },
      },
      await crowd(stage),
    ]
  },
}

async function crowd(stage: Stage) {
  const run = await load(answering(stage, 300, 1), 300, stage.request.seconds)
  const { answers, rate, p99 } = run
  const orderly = Object.keys(answers).every((name) => /^2\d\d$/.test(name) || name === 'refused orderly')
  const told = Object.entries(answers).map(([name, count]) => `${count} × ${name}`)
  return {
    what: '300 concurrent writers',
    goal: '2xx, or 503 with Retry-After at worst',
    measured: `${told.join(', ')}; ${rate.toFixed(0)} per s, p99 ${p99.toFixed(0)} ms`,
    met: met(orderly),
    figures: run,
  }
}
