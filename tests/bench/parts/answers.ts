import { randomUUID } from 'node:crypto'
import { compare } from '../compare'
import type { Aim } from '../load'
import { ratioRow, type Part } from '../row'
import { answering } from '../taps'

/** One answer that is on the disk when its receipt comes. */
export const answers: Part = {
  name: 'answers',
  async run(stage) {
    const { request } = stage
    const insert = stage.atBare('/insert')
    const control: Aim = (connection) => ({
      ...insert(connection),
      method: 'POST',
      body: JSON.stringify({ id: randomUUID(), value: { question: 'L1', value: 0.5 } }),
    })
    return [
      ratioRow('save one answer, durable', 2, '≤ 2 × bare route with one durable insert', [
        await compare(answering(stage, 1, 100), control, 1, request),
      ]),
    ]
  },
}
