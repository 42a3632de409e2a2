import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { score } from '@/lib/scoring/score'
import { met, openRow, type Part } from '../row'
import { median } from '../statistics'

const many = 10_000
const sample = 100

/** The engine alone, over the catalogue's example firms. */
export const scoring: Part = {
  name: 'scoring',
  run() {
    const cases = standardCatalogue.personas.map(({ answers }) => answers)
    const context = { now: new Date().toISOString() }
    const one = (n: number) => score(standardCatalogue, cases[n % cases.length] ?? {}, context)
    for (let n = 0; n < 500; n += 1) one(n)
    const times: number[] = []
    const before = usedMegabytes()
    const begun = performance.now()
    for (let round = 0; round < many / sample; round += 1) {
      const from = performance.now()
      for (let n = 0; n < sample; n += 1) one(n)
      times.push((performance.now() - from) / sample)
    }
    const whole = (performance.now() - begun) / 1000
    const grown = usedMegabytes() - before
    const each = median(times)
    return Promise.resolve([
      {
        what: 'score one assessment',
        goal: '≤ 0.5 ms',
        measured: `${each.toFixed(3)} ms`,
        met: met(each <= 0.5),
        figures: each,
      },
      {
        what: 'score 10,000 assessments',
        goal: '≤ 10 s, flat memory',
        measured: `${whole.toFixed(1)} s, ${grown.toFixed(1)} MB more held`,
        met: met(whole <= 10 && grown < 5),
        figures: { whole, grown },
      },
      openRow('score with robustness', '≤ 15 ms', 'not there yet'),
    ])
  },
}

/** After everything that is no longer needed is gone. */
function usedMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
