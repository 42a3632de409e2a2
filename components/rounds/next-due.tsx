import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import type { ClientRow } from '@/lib/clients/model'
import { minutesToEnter } from '@/lib/indicators/entry-time'
import { paths } from '@/lib/platform/paths'
import { getFormat, getText } from '@/lib/text/server'

type NextDueProps = {
  place: { workspace: string; client: string }
  summary: ClientRow
  /** Periods that wait for their figure. */
  numbersDue: number
  /** Null where the reader may not enter figures. */
  mayEnter: boolean
}

/** What comes after the one next step: numbers to enter, and when to look again. Nothing where there is nothing. */
export async function NextDue({ place: { workspace, client }, summary, numbersDue, mayEnter }: NextDueProps) {
  const [t, format] = await Promise.all([getText('overview'), getFormat('UTC')])
  const { state, reviewOn } = summary
  const ahead = state === 'submitted' && reviewOn !== null ? reviewOn : null
  if (numbersDue === 0 && ahead === null) return null
  return (
    <Section heading={t('next.heading')}>
      <ul className="rows border-b border-hair">
        {numbersDue > 0 && (
          <Item
            title={t('next.numbers', { count: numbersDue })}
            text={t('next.numbersText', { minutes: minutesToEnter(numbersDue) })}
            action={
              mayEnter && (
                <LinkButton href={paths.numberEntry(workspace, client)} variant="secondary">
                  {t('next.enter')}
                </LinkButton>
              )
            }
          />
        )}
        {ahead !== null && (
          <Item
            title={t('next.reviewOn', { date: format.dateTime(ahead, { dateStyle: 'long' }) })}
            text={t('next.reviewLater')}
          />
        )}
      </ul>
    </Section>
  )
}

function Item({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-[550]">{title}</p>
        <p className="text-s text-ink-2">{text}</p>
      </div>
      {action}
    </li>
  )
}
