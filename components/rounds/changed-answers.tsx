import { signedFigure } from '@/components/charts/figures'
import { answerText } from '@/components/results/reading'
import { Table, Td, Th } from '@/components/ui/table'
import type { ChangedAnswer, ChangesView } from '@/lib/assessments/views-over-time'
import type { AnswerWords } from '@/lib/assessments/views'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** Every answer that is not what it was: from, to, and what it does to the readiness. */
export async function ChangedAnswers({ view: { answers, dimensions } }: { view: ChangesView }) {
  const t = await getText('overview')
  if (answers.length === 0) return <p className="text-ink-2">{t('changes.answersNone')}</p>
  const names = new Map(dimensions.map(({ key, name }) => [key, name]))
  return (
    <Table caption={t('changes.answers')} cards>
      <thead>
        <tr>
          <Th>{t('changes.question')}</Th>
          <Th>{t('changes.before')}</Th>
          <Th>{t('changes.now')}</Th>
          <Th>{t('changes.effect')}</Th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <AnswerRow key={answer.key} answer={answer} names={names} />
        ))}
      </tbody>
    </Table>
  )
}

async function AnswerRow({ answer, names }: { answer: ChangedAnswer; names: ReadonlyMap<string, string> }) {
  const [t, results, locale, format] = await Promise.all([
    getText('overview'),
    getText('results'),
    getLocale(),
    getFormat('UTC'),
  ])
  const { label, topicName, from, to, dimension, part } = answer
  const month = (since: string) =>
    format.dateTime(new Date(`${since}-15T12:00:00Z`), { month: 'long', year: 'numeric' })
  const say = (words: AnswerWords) => {
    const dated = words.kind === 'text' && words.since !== null ? { ...words, since: month(words.since) } : words
    return answerText(dated, { t: results, locale })
  }
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="block text-xs font-normal text-ink-3">{topicName}</span>
      </th>
      <Td label={t('changes.before')} className="text-ink-2">
        {say(from)}
      </Td>
      <Td label={t('changes.now')} className="font-[550]">
        {say(to)}
      </Td>
      <Td label={t('changes.effect')} className="text-s">
        {effect()}
      </Td>
    </tr>
  )

  function effect(): string {
    if (dimension === null) return t('changes.noEffect')
    if (part === null) return t('changes.noCore')
    return t('changes.effectOf', { area: names.get(dimension) ?? dimension, points: signedFigure(part, locale, 1) })
  }
}
