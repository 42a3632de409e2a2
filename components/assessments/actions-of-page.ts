import type { Outcome } from '@/lib/access/outcome'
import type { Vote } from '@/lib/assessments/schema'

/** What the pages hand down: their actions, already bound to the place. */

export type Seal = (vote: Vote, key: string) => Promise<Outcome<unknown>>
export type WriteNote = (question: string, body: string) => Promise<Outcome<unknown>>
export type AskConfirmation = (key: string) => Promise<Outcome<unknown>>
export type Submit = (hash: string, confirmBehalf: boolean, key: string) => Promise<Outcome<{ assessmentId: string }>>
