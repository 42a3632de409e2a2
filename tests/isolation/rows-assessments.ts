import { answersHash } from '../../lib/assessments/rules'
import { answeredQuestion, completeAnswers } from '../support/world-assessments'
import { idOf, type Objects } from '../support/world-names'
import { answering, everybody, firmOwner, ofAgency, voices, type Row } from './row'

const assessment = ({ openId }: Objects) => ({ assessmentId: openId })

export const assessmentRows: Record<string, Row> = {
  // a later one: the first is the agency's alone, which tests/db/rounds.test.ts shows
  'assessments.startAssessment': { for: answering, client: 'again', input: () => ({ form: 'short' }) },
  'assessments.readAssessmentHead': { for: everybody, input: assessment },
  'assessments.listAssessments': { for: everybody, input: () => ({}) },
  'assessments.readTopic': { for: everybody, input: (own) => ({ ...assessment(own), locale: 'de' }) },
  'assessments.saveAnswer': {
    for: answering,
    input: (own) => ({
      ...assessment(own),
      question: answeredQuestion,
      id: idOf('a tap'),
      device: idOf('device'),
      sequence: 2,
      value: completeAnswers[answeredQuestion] ?? 1,
    }),
  },
  'assessments.sealGutFeeling': { for: voices, client: 'ready', input: (own) => ({ ...assessment(own), vote: 'yes' }) },
  'assessments.requestConfirmation': { for: ofAgency, input: assessment },
  'assessments.readSubmission': { for: everybody, input: (own) => ({ ...assessment(own), locale: 'en' }) },
  'assessments.submitAssessment': {
    for: firmOwner,
    client: 'ready',
    input: (own) => ({ ...assessment(own), hash: hashOfComplete, confirmBehalf: true }),
  },
  'assessments.readResult': {
    for: everybody,
    input: ({ submittedId }) => ({ assessmentId: submittedId, locale: 'de' }),
  },
  'assessments.readChanges': {
    for: everybody,
    client: 'again',
    input: ({ submittedId }) => ({ assessmentId: submittedId, locale: 'de' }),
  },
  'assessments.readCourse': { for: everybody, input: () => ({ locale: 'en' }) },
  'assessments.writeAgencyNote': {
    for: ofAgency,
    input: (own) => ({ ...assessment(own), question: answeredQuestion, body: 'Note' }),
  },
  'assessments.readAgencyNotes': { for: ofAgency, input: assessment },
}

const hashOfComplete = answersHash(
  Object.entries(completeAnswers).map(([questionKey, value]) => ({ questionKey, value, revision: 1 })),
)
