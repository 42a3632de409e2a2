import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { choicesOf, verdictSentence, type Reading } from '@/components/results/reading'
import { effortTexts } from '@/components/results/effort-text'
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
  return { view: said as ResultView, t, locale, choices: choicesOf(standardCatalogue, locale, t) }
}

test('the reasons of a verdict are said in the order in which they spoke', () => {
  const reading = readingOf('cafe-before', 'de')
  expect(reading.view.result.reasons.map((reason) => reasonText(reason, reading))).toEqual([
    'Die Waage steht bei +27 und erreicht die Schwelle von +15.',
    'Die Reife von 43,9 liegt unter den 50 Punkten, die ein Ja braucht.',
    'Ein K.o.-Kriterium ist aktiv und lässt sich beheben: „Für Kritik ist noch niemand zuständig“. Das kommt zuerst.',
    'Wären die behebbaren Gegenargumente ausgeräumt, stünde die Waage bei +39 und erreichte die Schwelle von +15.',
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

test('what has to be done before the start names readiness where the knock-out is not everything', () => {
  expect(effortTexts(readingOf('cafe-before', 'de'))).toEqual([
    'Eine Hausaufgabe geht vor, erfahrungsgemäß etwa 1 Stunde.',
    expect.stringMatching(
      /^Außerdem muss die Reife von 44 auf 50 steigen\. Am meisten ist bei „.+“ und „.+“ zu holen\.$/,
    ),
  ])
  expect(effortTexts(readingOf('cafe-before', 'en'))).toEqual([
    'One thing to do first, typically about 1 hour.',
    expect.stringMatching(/^Readiness also has to rise from 44 to 50\. There is most to gain in “.+” and “.+”\.$/),
  ])
})

test('a firm that is told no is told neither to prepare nor that nothing is left to do', () => {
  const no = standardCatalogue.personas.filter(({ key }) => readingOf(key, 'de').view.result.verdict === 'NO')
  expect(no.length).toBeGreaterThan(0)
  expect(no.flatMap(({ key }) => effortTexts(readingOf(key, 'de')))).toEqual([])
})

test('a balance is compared with the threshold that was looked at', () => {
  const reading = readingOf('cafe-before', 'de')
  const floor = (value: number, reached: boolean) =>
    reasonText({ rule: 'balance', quantity: 'B', value, threshold: -15, reached }, reading)
  expect(floor(17, true)).toBe('Mit +17 liegt die Waage über −15: Klein zu beginnen ist vertretbar.')
  expect(floor(-14.6, true)).toBe('Mit −14,6 liegt die Waage über −15: Klein zu beginnen ist vertretbar.')
  expect(floor(-17, false)).toBe('Die Waage steht bei −17. Ab −15 abwärts raten wir auch vom kleinen Anfang ab.')
})

test('a condition on a yes or a no says so in words', () => {
  const said = (locale: 'de' | 'en', key: string, to: number) =>
    conditionText(
      {
        op: 'compare',
        comparison: '=',
        to,
        value: { op: 'answer', key, state: 'known', value: to, parts: [] },
        held: true,
        parts: [],
      },
      readingOf('cafe-before', locale),
    )
  const yesNo = standardCatalogue.questions.find(({ kind }) => kind === 'yesNo')?.key ?? ''
  const partly = standardCatalogue.questions.find(({ kind }) => kind === 'yesPartlyNo')?.key ?? ''
  expect(said('de', yesNo, 0)).toMatch(/^„.+“ ist „nein“ \(0\)$/)
  expect(said('de', yesNo, 1)).toMatch(/^„.+“ ist „ja“ \(1\)$/)
  expect(said('en', partly, 0.5)).toMatch(/^“.+” is “partly” \(0\.5\)$/)
})

test('the sentence names what a promise hangs on, and what a no rests on', () => {
  const reading = readingOf('cafe-before', 'de')
  const { view } = reading
  const [first = '', second = ''] = Object.keys(view.questions)
  const label = (key: string) => view.questions[key]?.label ?? ''
  const sentence = (verdict: Partial<ResultView['verdict']>) =>
    verdictSentence({
      ...reading,
      view: { ...view, verdict: { ...view.verdict, sentence: 'Es lohnt sich.', ...verdict } },
    })
  expect(sentence({})).toBe('Es lohnt sich.')
  expect(sentence({ unsettled: [first] })).toBe(
    `Es lohnt sich. Noch ungeklärt ist „${label(first)}“; auch davon hängt es ab.`,
  )
  expect(sentence({ unsettled: [first, second] })).toContain(`sind „${label(first)}“ und „${label(second)}“;`)
  expect(sentence({ against: 'C-TIME' })).toBe('Es lohnt sich. Am stärksten spricht dagegen: „Die Zeit ist knapp“.')
})
