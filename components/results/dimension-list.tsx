import { figure } from '@/components/charts/figures'
import { ConditionTree } from '@/components/results/condition-words'
import {
  answerOf,
  dimensionName,
  exact,
  isHidden,
  percent,
  questionName,
  type Reading,
} from '@/components/results/reading'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Td, Th } from '@/components/ui/table'
import type { DimensionExplanation, DimensionItem } from '@/lib/scoring/explanation'

/** Every dimension with its answers, weights and values, so that its mean can be worked out again. */
export function DimensionList({ reading }: { reading: Reading }) {
  const list = Object.keys(reading.view.dimensions).flatMap((key) => {
    const explanation = reading.view.explanations[key]
    return explanation?.kind === 'dimension' ? explanation : []
  })
  return (
    <div className="mt-8">
      <h3 className="mb-2">{reading.t('dimension.apart')}</h3>
      {list.map((explanation) => (
        <DimensionEntry key={explanation.key} explanation={explanation} reading={reading} />
      ))}
    </div>
  )
}

type EntryProps = { explanation: DimensionExplanation; reading: Reading }

function DimensionEntry({ explanation, reading }: EntryProps) {
  const { t, view } = reading
  const summary = (
    <>
      <span className="min-w-0 flex-1">{dimensionName(reading, explanation.key)}</span>
      <span className="text-s font-normal text-ink-2">{scoreText(explanation, reading)}</span>
    </>
  )
  return (
    <Disclosure id={`dimension-${explanation.key}`} look="line" summary={summary}>
      <p className="max-w-measure text-s text-ink-2">{view.dimensions[explanation.key]?.description}</p>
      {explanation.omitIf !== null && (
        <div className="mt-2 text-s text-ink-2">
          {t('dimension.omitIf')} <ConditionTree condition={explanation.omitIf} reading={reading} />
        </div>
      )}
      {explanation.items.length > 0 && <ItemTable explanation={explanation} reading={reading} />}
      <Sum explanation={explanation} reading={reading} />
    </Disclosure>
  )
}

function scoreText({ applicable, score }: DimensionExplanation, { t, locale }: Reading): string {
  if (!applicable) return t('dimension.notApplicable')
  return score === null ? t('figures.open') : t('dimension.score', { score: figure(score, locale) })
}

function ItemTable({ explanation, reading }: EntryProps) {
  const { t } = reading
  return (
    <Table
      caption={t('dimension.items', { dimension: dimensionName(reading, explanation.key) })}
      cards
      className="mt-3"
    >
      <thead>
        <tr>
          <Th>{t('dimension.question')}</Th>
          <Th>{t('dimension.answer')}</Th>
          <Th numeric>{t('argument.weight')}</Th>
          <Th numeric>{t('dimension.value')}</Th>
          <Th numeric>{t('dimension.part')}</Th>
        </tr>
      </thead>
      <tbody>
        {explanation.items.map((item) => (
          <ItemRow key={item.question} item={item} reading={reading} />
        ))}
      </tbody>
    </Table>
  )
}

function ItemRow({ item, reading }: { item: DimensionItem; reading: Reading }) {
  const { t, locale } = reading
  const { question, weight, value, part, reversed, state } = item
  const hidden = isHidden(reading, question)
  const number = (n: number | null, digits?: number) => {
    if (hidden) return '–'
    return n === null ? t('step.unknown') : exact(n, locale, digits)
  }
  return (
    <tr>
      <th scope="row">
        {questionName(reading, question)}
        {reversed && <span className="text-xs font-normal text-ink-3"> {t('dimension.reversed')}</span>}
      </th>
      <Td label={t('dimension.answer')}>{state === 'notAsked' ? t('answer.notAsked') : answerOf(reading, question)}</Td>
      <Td numeric label={t('argument.weight')}>
        {exact(weight, locale)}
      </Td>
      <Td numeric label={t('dimension.value')}>
        {number(value)}
      </Td>
      <Td numeric label={t('dimension.part')}>
        {number(part, 2)}
      </Td>
    </tr>
  )
}

function Sum({ explanation, reading }: EntryProps) {
  const { t, locale } = reading
  const { score, coverage, coverageNeeded, answeredWeight, applicableWeight, weight, readinessWeight, share } =
    explanation
  if (coverage === null) return null
  const answered = {
    answered: exact(answeredWeight, locale),
    applicable: exact(applicableWeight, locale),
    coverage: percent(coverage, locale),
    needed: percent(coverageNeeded, locale),
  }
  return (
    <div className="mt-3 grid max-w-measure gap-1 text-s text-ink-2">
      <p>{t('dimension.coverage', answered)}</p>
      {score !== null && share !== null && (
        <p>
          {t('dimension.share', {
            score: exact(score, locale, 2),
            weight: exact(weight, locale),
            sum: exact(readinessWeight, locale),
            share: exact(share, locale, 2),
          })}
        </p>
      )}
    </div>
  )
}
