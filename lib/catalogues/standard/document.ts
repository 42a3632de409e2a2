import { CatalogueDocument } from '../schema'
import scoredArguments from './arguments.json'
import context from './context.json'
import courses from './courses.json'
import dimensions from './dimensions.json'
import earlierWords from './earlier-words.json'
import indicators from './indicators.json'
import knockouts from './knockouts.json'
import levels from './levels.json'
import meta from './meta.json'
import personas from './personas.json'
import profileQuestions from './questions-profile.json'
import readinessQuestions from './questions-readiness.json'
import statementQuestions from './questions-statements.json'
import sources from './sources.json'
import thresholds from './thresholds.json'
import topics from './topics.json'
import verdicts from './verdicts.json'

/** Catalogue order of questions: the topics' order, then as listed. A topic nobody declared goes last, for the checks to find. */
function inTopicOrder<Q extends { topic: string }>(questions: readonly Q[]): Q[] {
  const places = new Map(topics.map((topic, place) => [topic.key, place]))
  const placeOf = (question: Q) => places.get(question.topic) ?? topics.length
  return questions.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const content = {
  ...meta,
  sources,
  dimensions,
  topics,
  questions: inTopicOrder<{ topic: string }>([...readinessQuestions, ...profileQuestions, ...statementQuestions]),
  arguments: scoredArguments,
  context,
  knockouts,
  levels,
  verdicts,
  courses,
  thresholds,
  personas,
}

/** Version 1 is out, so it keeps the words it was published with: what is said better since, as it was said then. */
function inEarlierWords(document: unknown): unknown {
  const earlier = new Map(Object.entries(earlierWords))
  return JSON.parse(JSON.stringify(document), (_, node: unknown) =>
    typeof node === 'string' ? (earlier.get(node) ?? node) : node,
  )
}

/** Throws a ZodError on import if the data are malformed. */
export const standardCatalogue: CatalogueDocument = CatalogueDocument.parse({ ...content, indicators })

/** Every version, oldest first: assessments stay on the one they began on. Version 1 had nothing to measure yet. */
export const standardVersions: readonly CatalogueDocument[] = [
  CatalogueDocument.parse(inEarlierWords({ ...content, version: 1 })),
  standardCatalogue,
]
