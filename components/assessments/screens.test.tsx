import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, test } from 'vitest'
import type { SubmissionView, TopicQuestion, TopicView } from '@/lib/assessments/views'
import { browserMessages as de } from '@/lib/text/browser/de'
import { browserMessages as deInside } from '@/lib/text/browser/de-inside'
import { browserMessages as en } from '@/lib/text/browser/en'
import { browserMessages as enInside } from '@/lib/text/browser/en-inside'
import { locales, type Locale } from '@/lib/text/messages'
import { Answering } from './answering'
import { GutFeeling } from './gut-feeling'
import { Submission } from './submission'

const words = { de: { ...de, ...deInside }, en: { ...en, ...enInside } }
const nothing = () => undefined
const router = { back: nothing, forward: nothing, refresh: nothing, push: nothing, replace: nothing, prefetch: nothing }
const done = () => Promise.resolve({ ok: true as const, value: { assessmentId: 'a' } })
const place = { workspace: 'w', client: 'c', assessmentId: 'a', userId: 'u' }

/** Renders as the server does; a missing text is an error. */
function show(screen: ReactNode, locale: Locale = 'de'): string {
  return renderToStaticMarkup(
    <AppRouterContext.Provider value={router as never}>
      <IntlProvider
        locale={locale}
        messages={words[locale]}
        timeZone="Europe/Berlin"
        onError={(error) => {
          throw error
        }}
      >
        {screen}
      </IntlProvider>
    </AppRouterContext.Provider>,
  )
}

const base = {
  label: 'Kurz',
  text: 'Wie ist es?',
  why: 'Darum fragen wir.',
  example: 'Ein Café.',
  notePrompt: null,
  required: false,
  notApplicable: true,
  visibleTo: 'client',
  hidden: false,
  masterData: null,
  suggested: null,
  value: null,
  note: null,
  answeredBy: null,
  revision: 0,
  agencyNote: null,
  last: null,
  unsaid: null,
} satisfies Partial<TopicQuestion>
const options = [
  { key: 'a', text: 'Alpha', hint: 'mit Hinweis' },
  { key: 'b', text: 'Beta', hint: null },
]
const anchors = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, text: `Stufe ${value}` }))
const kinds: TopicQuestion[] = [
  { ...base, key: 'scale', kind: 'scale', anchors },
  { ...base, key: 'yesNo', kind: 'yesNo' },
  { ...base, key: 'yesPartlyNo', kind: 'yesPartlyNo' },
  { ...base, key: 'number', kind: 'number', unit: 'Std.', min: 0, max: 9, step: 1, picks: [1, 3] },
  { ...base, key: 'choice', kind: 'choice', options, since: true, value: { choice: 'a', since: '2024-05' } },
  { ...base, key: 'multi', kind: 'multi', options },
  { ...base, key: 'shares', kind: 'shares', options, value: { a: 0.6, b: 0.4 } },
]
const progress = { asked: 4, answered: 1, unknown: 1, perTopic: {} }
const assessment = { id: 'a', number: 0, form: 'full', state: 'open' } as const

function topicOf(questions: TopicQuestion[]): TopicView {
  return {
    assessment,
    editable: true,
    solo: false,
    topic: { key: 'time', name: 'Zeit und Mittel', intro: 'Worum es geht.' },
    topics: [{ key: 'time', name: 'Zeit und Mittel', asked: 4, answered: 1, unknown: 1, toConfirm: 0 }],
    previous: null,
    next: null,
    progress,
    toConfirm: 0,
    again: false,
    questions,
  }
}

function answering(questions: TopicQuestion[], wanted: string | null, behalf = false): ReactNode {
  const loadedAt = '2026-01-01T08:00:00.000Z'
  const own = { place, view: topicOf(questions), loadedAt, following: null, wanted, behalf }
  return <Answering {...own} writeNote={behalf ? done : null} />
}

describe.each(locales)('in %s', (locale) => {
  test.each(kinds.map((question) => [question.key, question] as const))('a question of kind %s', (key, question) => {
    const page = show(answering([question], key), locale)
    const t = words[locale].assessments
    expect(page).toContain('<legend')
    expect(page).toContain(t.answer.unknown)
    expect(page).toContain(t.answer.na)
    expect(page).toContain('Darum fragen wir.')
    // no meaning by colour before the verdict
    expect(page).not.toMatch(/text-(pro|con)\b/)
  })

  test('the introduction, the list and the screens before and after', () => {
    expect(show(answering(kinds.slice(0, 1), null), locale)).toContain('Worum es geht.')
    expect(show(answering(kinds.slice(4, 5), null, true), locale)).toContain('Alpha')
    const gut = {
      clientName: 'Café',
      userName: 'Jana',
      voice: 'owner',
      seals: [],
      seal: done,
      inviteHref: null,
    } as const
    const before = (to: 'questions' | 'submission') =>
      show(<GutFeeling {...gut} count={progress} form="full" onward={{ href: '/w', to }} />, locale)
    expect(before('questions')).toContain('opt-spoken')
    expect(before('questions')).toContain(words[locale].assessments.gut.seal)
    expect(before('submission')).toContain(words[locale].assessments.gut.sealOn)
    const link = { key: 'R1', label: 'Stunden', text: 'Wie viele?', topic: 'time', topicName: 'Zeit' }
    const view: SubmissionView = {
      assessment,
      progress,
      openQuestions: [link],
      unconfirmed: [],
      missingRequired: [link],
      behalf: [{ ...link, answer: { kind: 'number', value: 3, unit: 'Std.' }, name: 'Mia' }],
      gutFeelings: [],
      mine: { voice: 'owner', sealed: true, free: false },
      maySubmit: true,
      hash: '0',
    }
    const own = { view, place, submit: done, askConfirmation: done }
    expect(show(<Submission {...own} behalf={false} owner={null} />, locale)).toContain('3 Std.')
    expect(show(<Submission {...own} behalf owner="joined" />, locale)).toContain(
      words[locale].assessments.submit.present,
    )
    for (const owner of ['invited', 'none'] as const) {
      expect(show(<Submission {...own} behalf owner={owner} />, locale)).toContain(
        words[locale].assessments.submit.owner[owner].action,
      )
    }
  })
})

test('“don’t know” is dealt with, never answered, and the adviser is not told to submit', () => {
  const view: SubmissionView = {
    assessment,
    progress: { asked: 4, answered: 2, unknown: 2, perTopic: {} },
    openQuestions: [],
    unconfirmed: [],
    missingRequired: [],
    behalf: [],
    gutFeelings: [],
    mine: { voice: 'owner', sealed: true, free: false },
    maySubmit: false,
    hash: '',
  }
  const own = { view, place, submit: done, askConfirmation: done }
  const page = show(<Submission {...own} behalf owner="joined" />)
  expect(page).toContain('Alles bearbeitet, 2 Antworten sind „weiß ich nicht“.')
  expect(page).not.toContain('Alles beantwortet')
  const presented = {
    ...own,
    view: { ...view, assessment: { ...assessment, state: 'awaiting_confirmation' as const } },
  }
  expect(page).toContain('Legen Sie ihm die Antworten vor')
  expect(show(<Submission {...presented} behalf owner="joined" />)).not.toContain('Legen Sie ihm die Antworten vor')
  expect(page).not.toContain('noch nicht angenommen')
})

test('master data that are known are only confirmed', () => {
  const question: TopicQuestion = {
    ...base,
    key: 'F1',
    kind: 'choice',
    options,
    since: false,
    masterData: 'market',
    suggested: 'b',
  }
  const page = show(answering([question], 'F1'))
  expect(page).toContain('Beta')
  expect(page).toContain('Stimmt, weiter')
  expect(page).not.toContain('btn btn-primary')
  expect(page).not.toContain('Alpha')
})
