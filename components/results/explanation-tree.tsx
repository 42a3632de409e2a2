import { ConditionTree } from '@/components/results/condition-words'
import { answerOf, dimensionName, exact, isHidden, questionName, type Reading } from '@/components/results/reading'
import type { Step } from '@/lib/scoring/explanation'

type Props = { step: Step; reading: Reading }

/** How a number came about, step by step and in words, down to the answers. */
export function ExplanationTree({ step, reading }: Props) {
  return (
    <ul className="text-s">
      <StepItem step={step} reading={reading} />
    </ul>
  )
}

function StepItem({ step, reading }: Props) {
  return (
    <li className="py-0.5">
      <span>{stepText(step, reading)}</span>
      <StepValue step={step} reading={reading} />
      {step.condition && (
        <div className="mt-1 text-ink-2">
          <ConditionTree condition={step.condition} reading={reading} />
        </div>
      )}
      {step.parts.length > 0 && (
        <ul className="mt-1 border-l border-hair-2 pl-3">
          {step.parts.map((part, place) => (
            <StepItem key={place} step={part} reading={reading} />
          ))}
        </ul>
      )}
    </li>
  )
}

function StepValue({ step, reading }: Props) {
  const { t, locale } = reading
  if (isAnswer(step) && step.key !== undefined && isHidden(reading, step.key)) return null
  const value = step.value === null ? t(`step.${step.state}`) : exact(step.value, locale)
  return (
    <>
      {' = '}
      <span className="num">{value}</span>
    </>
  )
}

type AnswerStep = Step & { op: 'answer' | 'number' | 'oneOf' | 'maxShare' }
type PartStep = Step & { op: 'anchors' | 'dimension' | 'argument' | 'scaled' }
type PlainStep = Step & { op: 'const' | 'not' | 'mean' | 'max' | 'min' }

function isAnswer(step: Step): step is AnswerStep {
  return ['answer', 'number', 'oneOf', 'maxShare'].includes(step.op)
}

function isPlain(step: Step): step is PlainStep {
  return ['const', 'not', 'mean', 'max', 'min'].includes(step.op)
}

/** What one step does, without its value. */
function stepText(step: Step, reading: Reading): string {
  if (isAnswer(step)) return answerStepText(step, reading)
  if (isPlain(step)) return reading.t(`step.${step.op}`)
  return partStepText(step as PartStep, reading)
}

function partStepText({ op, key = '', points = [], factor = 1 }: PartStep, reading: Reading): string {
  const { t, locale, view } = reading
  switch (op) {
    case 'anchors':
      return t('step.anchors', { points: pointsText(points, reading) })
    case 'dimension':
      return t('step.dimension', { dimension: dimensionName(reading, key) })
    case 'argument':
      return t('step.argument', { argument: view.arguments[key]?.title ?? key })
    case 'scaled':
      return t('step.scaled', { factor: exact(factor, locale) })
  }
}

function answerStepText({ op, key = '', weight, reversed = false }: AnswerStep, reading: Reading): string {
  const { t, locale } = reading
  const texts = { question: questionName(reading, key), answer: answerOf(reading, key) }
  if (op === 'oneOf' || op === 'maxShare') return t(`step.${op}`, texts)
  if (weight === undefined) return t('step.answer', texts)
  return t(reversed ? 'step.weightedReversed' : 'step.weighted', { ...texts, weight: exact(weight, locale) })
}

function pointsText(points: readonly [number, number][], { locale }: Reading): string {
  return points.map(([from, to]) => `${exact(from, locale)} → ${exact(to, locale)}`).join('; ')
}
