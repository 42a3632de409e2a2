import type { ReactNode } from 'react'
import { figure } from '@/components/charts/figures'
import { ConditionTree } from '@/components/results/condition-words'
import { ExplanationTree } from '@/components/results/explanation-tree'
import { answerOf, exact, isHidden, questionName, type Reading } from '@/components/results/reading'
import { evidenceText, SourceList } from '@/components/results/source-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { ArgumentExplanation, Input } from '@/lib/scoring/explanation'

/** `wide`: whole sentences, which want more room than a number. */
export type Fact = { term: string; value: ReactNode; wide?: boolean }

export function argumentExplanation({ view }: Reading, key: string): ArgumentExplanation | null {
  const explanation = view.explanations[key]
  return explanation?.kind === 'argument' ? explanation : null
}

/** An argument taken apart: answers, weight, strength, modifiers, contribution, evidence. */
function argumentFacts(explanation: ArgumentExplanation, reading: Reading): Fact[] {
  const { t, locale, view } = reading
  const words = view.arguments[explanation.key]
  return [
    {
      term: t('argument.answers', { count: explanation.inputs.length }),
      value: <Inputs inputs={explanation.inputs} reading={reading} />,
      wide: true,
    },
    { term: t('argument.weight'), value: t('argument.weightOf', { weight: exact(explanation.weight, locale) }) },
    { term: t('argument.strength'), value: strengthText(explanation, reading) },
    ...modifierFacts(explanation, reading),
    ...contributionFacts(explanation, reading),
    {
      term: t('argument.evidence'),
      value: words === undefined ? '–' : evidenceText(words.evidenceLevel, reading),
      wide: true,
    },
  ]
}

function strengthText({ x, state }: ArgumentExplanation, { t, locale }: Reading): string {
  if (state === 'known' && x !== null) return t('argument.strengthOf', { x: exact(x, locale) })
  return t(`argument.${state === 'known' ? 'unknown' : state}`)
}

function modifierFacts({ modifiers }: ArgumentExplanation, reading: Reading): Fact[] {
  const { t, locale } = reading
  if (modifiers.length === 0) return []
  const number = (value: number | null) => (value === null ? t('step.unknown') : exact(value, locale))
  const value = (
    <ul className="grid gap-2">
      {modifiers.map(({ factor, condition, before, after }, place) => (
        <li key={place}>
          {t('argument.modifier', { factor: exact(factor, locale) })}{' '}
          <ConditionTree condition={condition} reading={reading} />
          <span className="block text-ink-2">
            {t('argument.modified', { before: number(before), after: number(after) })}
          </span>
        </li>
      ))}
    </ul>
  )
  return [{ term: t('argument.modifiers', { count: modifiers.length }), value, wide: true }]
}

function contributionFacts(explanation: ArgumentExplanation, { t, locale }: Reading): Fact[] {
  const { contribution, x, weight, sideWeight, contributionAfterHomework: after } = explanation
  if (contribution === null || x === null) return []
  const value = t('argument.contributionOf', {
    points: figure(contribution, locale, 2),
    weight: exact(weight, locale),
    x: exact(x, locale),
    sum: exact(sideWeight, locale),
    side: t(`side.${explanation.side}`),
  })
  const facts = [{ term: t('argument.contribution'), value, wide: true }]
  if (after === null || after >= contribution) return facts
  return [
    ...facts,
    { term: t('argument.homework'), value: t('argument.homeworkOf', { points: figure(after, locale, 2) }) },
  ]
}

const wideFact = 'col-span-full min-w-0 sm:col-span-2'

/** Short facts side by side, as many columns as there is room for. */
function FactGrid({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-6 gap-y-3 text-s">
      {facts.map(({ term, value, wide = false }) => (
        <div key={term} className={wide ? wideFact : 'min-w-0'}>
          <dt className="text-xs text-ink-3">{term}</dt>
          <dd className="mt-0.5">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Inputs({ inputs, reading }: { inputs: readonly Input[]; reading: Reading }) {
  const { t, locale } = reading
  if (inputs.length === 0) return '–'
  return (
    <ul className="grid gap-1">
      {inputs.map(({ question, state, value }) => (
        <li key={question}>
          {t('argument.input', {
            question: questionName(reading, question),
            answer: state === 'notAsked' ? t('answer.notAsked') : answerOf(reading, question),
          })}
          {value !== null && !isHidden(reading, question) && (
            <span className="whitespace-nowrap text-ink-2">
              {' '}
              {t('argument.inputValue', { value: exact(value, locale) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type ArgumentProps = { explanation: ArgumentExplanation; reading: Reading }

/** An argument opened: what it means for the firm, then how it came to count, then who says so. */
export function ArgumentOpened({ explanation, reading }: ArgumentProps) {
  return (
    <>
      <p className="mb-4 max-w-measure text-s">{reading.view.arguments[explanation.key]?.explanation}</p>
      <FactGrid facts={argumentFacts(explanation, reading)} />
      <ArgumentGrounds explanation={explanation} reading={reading} />
    </>
  )
}

/** What belongs beside it, who says so, and the calculation. */
function ArgumentGrounds({ explanation, reading }: ArgumentProps) {
  const { t, view } = reading
  const words = view.arguments[explanation.key]
  const beside = (words?.beside ?? []).map((key) => besideTitle(key, reading))
  return (
    <div className="mt-4 max-w-measure text-s">
      {beside.length > 0 && <p className="text-ink-2">{t('argument.beside', { titles: beside.join(', ') })}</p>}
      {explanation.appliesIf !== null && (
        <div className="mt-2 text-ink-2">
          {t('argument.appliesIf')} <ConditionTree condition={explanation.appliesIf} reading={reading} />
        </div>
      )}
      <h4 className="mt-3 text-xs text-ink-3">{t('argument.source')}</h4>
      <SourceList from={words?.from ?? []} reading={reading} />
      <Disclosure data-aside summary={t('argument.calculation')} className="mt-2">
        <ExplanationTree step={explanation.rule} reading={reading} />
      </Disclosure>
    </div>
  )
}

function besideTitle(key: string, { view, t }: Reading): string {
  const title = view.arguments[key]?.title ?? view.context.find((candidate) => candidate.key === key)?.title
  return t('quoted', { text: title ?? key })
}
