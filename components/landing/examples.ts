import type { WaageArgument } from '@/components/charts/waage-bars'
import { resultView } from '@/lib/assessments/result-view'
import type { Verdict } from '@/lib/catalogues/verdict-schema'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { score } from '@/lib/scoring/score'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'

/** A firm of the standard catalogue's test cases, scored by the same engine as every client. */
export type Example = {
  key: string
  name: string
  story: string
  verdict: { key: Verdict; label: string; sentence: string }
  balance: number | null
  low: number | null
  high: number | null
  pro: number | null
  contra: number | null
  arguments: WaageArgument[]
}

const known = new Map<string, Example>()

/** @param firm how the sentence calls it, e.g. "diesen Betrieb" @throws Error where the catalogue has no such case */
export function exampleOf(personaKey: string, firm: string, locale: Locale): Example {
  const place = [personaKey, firm, locale].join('|')
  const example = known.get(place) ?? calculate(personaKey, firm, locale)
  known.set(place, example)
  return example
}

function calculate(personaKey: string, firm: string, locale: Locale): Example {
  const persona = standardCatalogue.personas.find(({ key }) => key === personaKey)
  if (persona === undefined) throw new Error(`the standard catalogue has no persona ${personaKey}`)
  const result = score(standardCatalogue, persona.answers, {})
  const view = resultView({
    catalogue: standardCatalogue,
    result,
    answers: persona.answers,
    given: new Map(),
    previous: null,
    clientName: firm,
    role: 'owner',
    locale,
  })
  const bar =
    (side: 'pro' | 'contra') =>
    ({ key, x, weight, contribution }: (typeof result.pros)[number]): WaageArgument => ({
      key,
      side,
      title: view.arguments[key]?.title ?? key,
      weight,
      strength: x,
      contribution,
    })
  const open = result.Blo !== result.Bhi
  return {
    key: personaKey,
    name: say(persona.name, locale),
    story: say(persona.story, locale),
    verdict: view.verdict,
    balance: result.B,
    low: open ? result.Blo : null,
    high: open ? result.Bhi : null,
    pro: result.P,
    contra: result.C,
    arguments: [...result.contras.map(bar('contra')), ...result.pros.map(bar('pro'))],
  }
}

/** What the standard catalogue holds, for the sentence at the top. */
export const catalogueSize = {
  arguments: standardCatalogue.arguments.length,
  knockouts: standardCatalogue.knockouts.length,
  questions: standardCatalogue.questions.length,
  sources: standardCatalogue.sources.length,
  threshold: standardCatalogue.thresholds.yesBalance,
}
