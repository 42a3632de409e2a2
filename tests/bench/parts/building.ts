import { met, openRow, type Part } from '../row'

/** What was noted while this run was brought up. */
export const building: Part = {
  name: 'building',
  run({ build, product }) {
    const [what, goal] = ['next build', '≤ 90 s']
    const seconds = build / 1000
    const start = product.start / 1000
    return Promise.resolve([
      build === 0
        ? openRow(what, goal, 'was up to date')
        : { what, goal, measured: `${seconds.toFixed(0)} s`, met: met(seconds <= 90), figures: seconds },
      {
        what: 'server start to first answer',
        goal: '≤ 5 s',
        measured: `${start.toFixed(1)} s`,
        met: met(start <= 5),
        figures: start,
      },
    ])
  },
}
