import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Locale, Text } from '@/lib/catalogues/text-schema'
import type { Verdict } from '@/lib/catalogues/verdict-schema'
import type { Result } from '@/lib/scoring/schema'
import { formatLocale } from '@/lib/text/formats'
import type { ResultView } from './views'
import { wayToYes, type WayToYes } from './way-to-yes'

type VerdictCase = { catalogue: CatalogueDocument; result: Result; clientName: string; locale: Locale }
type More = NonNullable<CatalogueDocument['verdicts'][Verdict]['moreClauses']>

/**
 * The verdict's sentence with the firm's name, and with the clauses that decide it: those of the knock-outs, and what
 * else a yes still needs. @param clauseOf a knock-out's clause, null where the catalogue has no such knock-out
 */
export function verdictWords(
  { catalogue, result, clientName, locale }: VerdictCase,
  clauseOf: (knockout: string) => string | null,
): ResultView['verdict'] {
  const { label, sentence, sentenceWithClause, moreClauses = {}, advice } = catalogue.verdicts[result.verdict]
  const way = wayToYes(result, catalogue.thresholds)
  const clauses = [
    ...knockoutClauses(
      decidingKnockouts(result).flatMap((key) => clauseOf(key) ?? []),
      moreClauses.rest?.[locale],
    ),
    ...figureClauses(way, moreClauses, locale),
  ]
  const wording = clauses.length > 0 ? (sentenceWithClause ?? sentence) : sentence
  return {
    key: result.verdict,
    label: label[locale],
    sentence: wording[locale]
      .replaceAll('{client}', () => clientName)
      .replaceAll('{clause}', () => joined(clauses, locale)),
    advice: advice[locale].replaceAll('{client}', () => clientName),
    clauses,
    unsettled: way?.unsettled ?? [],
    against: result.verdict === 'NO' && clauses.length === 0 ? strongest(result.contras) : null,
  }
}

/** A sentence carries two; of more, the first stands for itself and `rest` for the others. */
function knockoutClauses(clauses: readonly string[], rest: string | undefined): string[] {
  return clauses.length > 2 && rest !== undefined ? [...clauses.slice(0, 1), rest] : clauses.slice(0, 2)
}

function figureClauses(way: WayToYes | null, more: More, locale: Locale): string[] {
  const text = way === null ? undefined : figureText(way, more)
  return way === null || text === undefined ? [] : [filled(text, way, locale)]
}

/** Of several that weigh the same the first of the catalogue, as in the picture. */
function strongest(list: Result['contras']): string | null {
  const weighty = list.filter(({ contribution }) => contribution !== null && contribution > 0)
  return weighty.toSorted((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0))[0]?.key ?? null
}

function figureText({ readiness, balance }: WayToYes, more: More): Text | undefined {
  if (readiness !== null && balance !== null) return more.both
  return readiness === null ? (balance === null ? undefined : more.balance) : more.readiness
}

function filled(text: Text, { readiness, balance }: WayToYes, locale: Locale): string {
  const points = (value: number, signed: boolean) => pointsText(value, signed, locale)
  return text[locale]
    .replaceAll('{R}', readiness === null ? '' : points(below(readiness), false))
    .replaceAll('{toR}', readiness === null ? '' : points(readiness.to, false))
    .replaceAll('{B}', balance === null ? '' : points(below(balance), true))
    .replaceAll('{toB}', balance === null ? '' : points(balance.to, true))
}

/** In whole points, unless rounding would carry it to what it falls short of. */
export function below({ from, to }: { from: number; to: number }): number {
  const whole = Math.round(from)
  return whole < to ? whole : Math.floor(from * 10) / 10
}

function pointsText(value: number, signed: boolean, locale: Locale): string {
  const signDisplay = signed ? 'exceptZero' : 'auto'
  const text = new Intl.NumberFormat(formatLocale(locale), { maximumFractionDigits: 1, signDisplay }).format(value)
  return text.replace('-', '−')
}

/** As a list; a comma closes what a clause ends with, e.g. "sobald feststeht, wer antwortet, und sobald …". */
function joined(clauses: readonly string[], locale: Locale): string {
  const parts = [...new Intl.ListFormat(formatLocale(locale), { type: 'conjunction' }).formatToParts(clauses)]
  return parts
    .map(({ type, value }, place) => {
      const open = type === 'literal' && !value.startsWith(',') && parts[place - 1]?.value.includes(',') === true
      return open ? `,${value}` : value
    })
    .join('')
}

type DecidingRule = 'hard_knockout' | 'structural_knockout' | 'knockouts_active'

/** Which rule's knock-outs speak in a verdict's sentence: "because …" for structural ones, "as soon as …" for homework. */
const decidingRules: Partial<Record<Verdict, DecidingRule>> = {
  NOT_NOW: 'hard_knockout',
  NO: 'structural_knockout',
  MAYBE_SMALL: 'structural_knockout',
  MAYBE: 'knockouts_active',
  PREPARE: 'knockouts_active',
}

function decidingKnockouts({ verdict, reasons }: Result): string[] {
  const rule = decidingRules[verdict]
  return reasons.flatMap((reason) => (reason.rule === rule && 'knockouts' in reason ? reason.knockouts : []))
}
