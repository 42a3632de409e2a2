import { readinessFigure } from '@/components/charts/figures'
import { Verdict } from '@/components/clients/verdict'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/platform/paths'
import { getFormat, getLocale, getText } from '@/lib/text/server'

export type AssessmentLine = {
  id: string
  /** Counted from 0; people read it from 1. */
  number: number
  form: 'full' | 'short'
  state: 'open' | 'awaiting_confirmation' | 'submitted'
  startedAt: Date
  submittedAt: Date | null
  /** reviewOn as YYYY-MM-DD */
  outcome: { verdict: string; readiness: number | null; reviewOn: string } | null
}

type AssessmentLinesProps = { workspace: string; client: string; lines: readonly AssessmentLine[] }

/** The rounds of a client, newest first, each with the way to its result or its questions. */
export async function AssessmentLines({ workspace, client, lines }: AssessmentLinesProps) {
  const t = await getText('clients')
  return (
    <ul className="rows">
      {lines.map((line) => {
        const submitted = line.state === 'submitted'
        const at = submitted ? paths.result(workspace, client, line.id) : paths.assessment(workspace, client, line.id)
        return (
          <li key={line.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <When line={line} />
            <span className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1 sm:basis-auto">
              {line.outcome === null ? (
                <Tag tone="plain">{t(`assessments.${line.state === 'submitted' ? 'done' : line.state}`)}</Tag>
              ) : (
                <Outcome outcome={line.outcome} />
              )}
            </span>
            <TextLink href={at} arrow>
              {submitted ? t('assessments.toResult') : t('assessments.toAnswers')}
            </TextLink>
          </li>
        )
      })}
    </ul>
  )
}

async function When({ line: { number, form, startedAt, submittedAt } }: { line: AssessmentLine }) {
  const [t, format] = await Promise.all([getText('clients'), getFormat()])
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium' })
  return (
    <span className="min-w-0 flex-1 basis-48">
      <span className="block font-[550]">{t('assessments.number', { number: number + 1 })}</span>
      <span className="block text-s text-ink-2">
        {submittedAt === null
          ? t('assessments.started', { date: day(startedAt) })
          : t('assessments.submitted', { date: day(submittedAt) })}
        , {t(`assessments.${form}`)}
      </span>
    </span>
  )
}

async function Outcome({ outcome }: { outcome: NonNullable<AssessmentLine['outcome']> }) {
  const [t, locale] = await Promise.all([getText('clients'), getLocale()])
  return (
    <>
      <Verdict verdict={outcome.verdict} />
      {outcome.readiness !== null && (
        <span className="text-s text-ink-2">
          {t('assessments.readiness', { value: readinessFigure(outcome.readiness, locale) })} {t('list.of')}
        </span>
      )}
    </>
  )
}
