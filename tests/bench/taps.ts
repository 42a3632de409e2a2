import { randomUUID } from 'node:crypto'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { slugs, writers } from './content'
import type { Aim } from './load'
import { clientOf, idOf, openAssessmentOf, type Stage } from './stage'

const questions = standardCatalogue.questions.filter(({ kind }) => kind === 'scale').map(({ key }) => key)
const values = [0, 0.25, 0.5, 0.75, 1]

/** Rises over the whole run: a later tap of a device never looks like an earlier one. */
let taps = 1

/**
 * Owners who answer their questions, one after the other.
 * @param owners how many take turns on one connection: each may write only so often in a minute
 */
export function answering({ owner }: Stage, connections: number, owners: number): Aim {
  const turns = Array.from({ length: connections }, () => 0)
  return (connection) => {
    const turn = turns[connection] ?? 0
    turns[connection] = turn + 1
    const n = 1 + ((connection * owners + (turn % owners)) % writers)
    taps += 1
    const question = questions[taps % questions.length] ?? ''
    const body = { id: randomUUID(), device: idOf(9, 1, n), sequence: taps, value: values[taps % values.length] }
    const url = `/api/v1/${slugs.wide}/clients/${clientOf(n)}/assessments/${openAssessmentOf(n)}/answers/${question}`
    return owner(n, { method: 'PUT', url, body: JSON.stringify(body) })
  }
}
