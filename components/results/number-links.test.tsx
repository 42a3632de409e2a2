import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { choicesOf, type Reading } from '@/components/results/reading'
import { ResultPage } from '@/components/results/result-page'
import { resultView } from '@/lib/assessments/result-view'
import type { ResultView } from '@/lib/assessments/views'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { score } from '@/lib/scoring/score'
import type { Answers } from '@/lib/scoring/schema'
import { browserMessages as de } from '@/lib/text/browser/de'
import { messages, type Messages } from '@/lib/text/messages'

const cafe = standardCatalogue.personas.find(({ key }) => key === 'cafe-before')?.answers ?? {}
const day = new Date('2026-05-04T09:00:00Z')

function pageOf(answers: Answers): { html: string; view: ResultView } {
  const result = score(standardCatalogue, answers, {})
  const said = resultView({
    catalogue: standardCatalogue,
    result,
    answers,
    given: new Map(),
    previous: null,
    clientName: 'Café Morgenrot',
    role: 'owner',
    locale: 'de',
  })
  const rest = {
    head: { number: 0, form: 'full', startedAt: day, submittedAt: day },
    client: { name: 'Café Morgenrot' },
    submittedBy: 'Mia Moser',
    reader: 'client',
    reviewOn: '2026-08-04',
    votes: [],
    previous: null,
  }
  const view = { ...rest, ...said } as unknown as ResultView
  const words = { locale: 'de', messages: messages.de } as const
  const t = createTranslator<Messages, 'results'>({ ...words, namespace: 'results' })
  const charts = createTranslator<Messages, 'charts'>({ ...words, namespace: 'charts' })
  const reading: Reading = { view, t, locale: 'de', choices: choicesOf(standardCatalogue, 'de', t) }
  const html = renderToStaticMarkup(
    <IntlProvider locale="de" messages={de} timeZone="Europe/Berlin">
      <ResultPage reading={reading} charts={charts} />
    </IntlProvider>,
  )
  return { html, view }
}

const targets = (html: string) => [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

describe.each([
  ['with a verdict', cafe],
  ['that is open', {}],
] as const)('a result %s', (_, answers) => {
  const { html } = pageOf(answers)

  test('leads from every number of the first screen to a place that is there once', () => {
    expect(new Set(targets(html))).toContain('readiness')
    for (const place of ['number-pro', 'number-contra', 'number-balance', 'number-coverage']) {
      expect(targets(html)).toContain(place)
    }
    for (const target of targets(html)) expect(ids(html).filter((id) => id === target)).toEqual([target])
  })
})

test('its numbers say where they lead', () => {
  expect(pageOf(cafe).html).toContain('aria-label="Waage +27: Wie diese Zahl entsteht"')
})

test('a question left open shows, however well the arguments are covered', () => {
  const [first = '', second = ''] = Object.keys(cafe).filter((key) => cafe[key] === 1)
  const { html, view } = pageOf({ ...cafe, [first]: 'unknown', [second]: 'unknown' })
  const { answered, asked } = view.answeredCount
  expect(view.openQuestions.length).toBeGreaterThan(0)
  expect(asked - answered).toBe(view.openQuestions.length)
  expect(html).toContain(`${answered} von ${asked} Fragen beantwortet.`)
})
