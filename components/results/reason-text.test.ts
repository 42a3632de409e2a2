import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { choicesOf, type Reading } from '@/components/results/reading'
import { reasonText } from '@/components/results/reason-list'
import { conditionText } from '@/components/results/condition-words'
import { resultView } from '@/lib/assessments/result-view'
import type { ResultView } from '@/lib/assessments/views'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { score } from '@/lib/scoring/score'
import { messages, type Messages } from '@/lib/text/messages'

function readingOf(persona: string, locale: 'de' | 'en'): Reading {
  const answers = standardCatalogue.personas.find(({ key }) => key === persona)?.answers ?? {}
  const result = score(standardCatalogue, answers, {})
  const said = resultView({
    catalogue: standardCatalogue,
    result,
    answers,
    given: new Map(),
    previous: null,
    clientName: 'Café Morgenrot',
    role: 'owner',
    locale,
  })
  const t = createTranslator<Messages, 'results'>({ locale, messages: messages[locale], namespace: 'results' })
  // the texts under test read what resultView says, nothing of the rest of a page's view
  return { view: said as ResultView, t, locale, choices: choicesOf(standardCatalogue, locale) }
}

test('the reasons of a verdict are said in the order in which they spoke', () => {
  const reading = readingOf('cafe-before', 'de')
  expect(reading.view.result.reasons.map((reason) => reasonText(reason, reading))).toEqual([
    'Die Waage steht bei +27,2 und erreicht die Schwelle von +15.',
    'Die Reife von 43,9 liegt unter den 50 Punkten, die ein Ja braucht.',
    'Ein K.o.-Kriterium ist aktiv und lässt sich beheben: „Für Kritik ist noch niemand zuständig“. Das kommt zuerst.',
    'Nach den Hausaufgaben stünde die Waage bei +38,9 und erreichte die Schwelle von +15.',
  ])
})

test('every reason, condition and modifier of every test case has words in both languages', () => {
  for (const locale of ['de', 'en'] as const) {
    for (const { key } of standardCatalogue.personas) {
      const reading = readingOf(key, locale)
      const reasons = reading.view.result.reasons.map((reason) => reasonText(reason, reading))
      const modifiers = Object.values(reading.view.explanations).flatMap((explanation) =>
        explanation.kind === 'argument'
          ? explanation.modifiers.map(({ condition }) => conditionText(condition, reading))
          : [],
      )
      expect([...reasons, ...modifiers].filter((text) => /results\.|undefined|[{}]/.test(text))).toEqual([])
    }
  }
})
