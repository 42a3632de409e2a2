import { dayOf, verdictSentence, type Reading } from '@/components/results/reading'
import { PageHead } from '@/components/ui/page-head'
import { VerdictChip } from '@/components/ui/verdict-chip'
import type { ReactNode } from 'react'

/** The answer before everything else: the mark and one plain sentence, with what it rests on above it. */
export function VerdictHead({ reading, actions }: { reading: Reading; actions?: ReactNode }) {
  const { view, t, locale } = reading
  const { head, verdict, catalogue } = view
  return (
    <PageHead
      title={verdictSentence(reading)}
      kicker={
        <>
          <VerdictChip mark={verdict.key} label={verdict.label} size="lg" />
          <span>
            {t('head.line', {
              round: head.number + 1,
              date: dayOf(head.submittedAt ?? head.startedAt, locale),
              catalogue: catalogue.name,
              version: catalogue.version,
              form: t(`form.${head.form}`),
            })}
          </span>
        </>
      }
      actions={actions}
    />
  )
}
