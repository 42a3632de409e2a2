import { describe, expect, it } from 'vitest'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { score } from '@/lib/scoring/score'
import { answerWords } from './answer-words'
import { resultView } from './result-view'

const question = (key: string) => {
  const found = standardCatalogue.questions.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no question ${key}`)
  return found
}

describe('a firm of one person', () => {
  const words = (locale: 'de' | 'en') => {
    const answers = { F13: '1' }
    const result = score(standardCatalogue, answers, {})
    const shared = { catalogue: standardCatalogue, result, answers, given: new Map(), previous: null, locale }
    return resultView({ ...shared, clientName: 'Yoga am See', role: 'client_owner' })
  }

  it('is not told of a boss, of staff or of a team', () => {
    const said = { de: /Leitung|Mitarbeitende|\bTeam/, en: /\bboss\b|(?<!finding )\bstaff\b|whoever runs|\bteam\b/i }
    for (const locale of ['de', 'en'] as const) {
      const { knockouts, dimensions, questions } = words(locale)
      const labels = Object.values(questions).flatMap(({ topic, label }) => (topic === 'team' ? [] : label))
      const without = (key: string, words: Record<string, object>) =>
        Object.entries(words).flatMap(([name, text]) => (name === key ? [] : text))
      // a knock-out and an area of the team do not apply to this firm
      const texts = [...without('KO-TEAM', knockouts), ...without('TEAM', dimensions), ...labels].map((text) =>
        JSON.stringify(text),
      )
      expect(texts.filter((text) => said[locale].test(text))).toEqual([])
    }
  })
})

describe('an answer with a unit', () => {
  const answer = (key: string, value: number, timeZone?: string) =>
    answerWords(question(key), value, 'de', false, timeZone)

  it('takes the money of the place', () => {
    expect(answer('R3', 50, 'Europe/Zurich')).toMatchObject({ unit: 'Franken im Monat' })
    expect(answer('R3', 50, 'Europe/Vienna')).toMatchObject({ unit: 'Euro im Monat' })
    expect(answer('R3', 50)).toMatchObject({ unit: 'Euro oder Franken im Monat' })
  })

  it('has a singular', () => {
    expect(answer('S3', 1)).toMatchObject({ unit: 'Monat' })
    expect(answer('S3', 0.5)).toMatchObject({ unit: 'Monate' })
  })
})
