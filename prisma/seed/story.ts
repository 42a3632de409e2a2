import type { Vote } from '@/lib/assessments/schema'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import type { Numbers } from './figures'

/** Who plays in the demo. Names and firms are invented; e-mail addresses end in a domain that nobody can own. */

export const agency = {
  name: 'Fährhaus Kommunikation',
  slug: 'faehrhaus',
  owner: { name: 'Mia Keller', email: 'mia.keller@faehrhaus.example' },
  consultant: { name: 'Jonas Feldmann', email: 'jonas.feldmann@faehrhaus.example' },
}

/** The week in which the catalogue learned what can be measured: rounds before it are on its first version. */
export const secondVersionIn = 6

/** An answer of the catalogue; a month may be a week of the story, since the demo ends today. */
export type DatedAnswer = { choice: string; sinceWeek: number }
export type StoryAnswer = Exclude<AnswerValue, DatedAnswer> | DatedAnswer

export type Round = {
  week: number
  /** Weeks until the owner answered. */
  answeredAfter?: number
  form?: 'full' | 'short'
  /** What is answered differently than in the round before; in the first round, than the catalogue's persona. */
  changes?: Record<string, StoryAnswer>
  votes?: { owner: Vote; adviser: Vote }
  /** Topics that the adviser filled in together with the owner. */
  filledInByAdviser?: string[]
  /** Where the round stands today, if it is not submitted: how many topics are answered, or waiting for the owner. */
  stopsAfter?: number | 'confirmation'
}

export type Firm = {
  /** Whose answers it begins with, in the catalogue. */
  persona: string
  name: string
  region: string
  timeZone: string
  locale?: 'de' | 'en'
  owner: { name: string; email: string }
  lookedAfterBy: 'mia' | 'jonas' | null
  tags?: string[]
  /** The week in which the agency added it. */
  since: number
  rounds: Round[]
  numbers?: Numbers
}

/** Something that happens at a firm. */
export type Scene = { week: number; play: () => Promise<void> }
