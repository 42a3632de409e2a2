'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Envelope } from '@/components/ui/envelope'
import { TextLink } from '@/components/ui/text-link'
import type { Voice } from '@/lib/assessments/schema'
import type { GutFeelingSeal } from '@/lib/assessments/views'

type VoicesProps = {
  seals: readonly GutFeelingSeal[]
  mine: Voice | null
  userName: string
  /** Where a third person is invited; null where the reader cannot. */
  inviteHref: string | null
}

const order: readonly Voice[] = ['adviser', 'owner', 'third']

/** Who has sealed a gut feeling. What they felt stays in the envelope. */
export function Voices({ seals, mine, userName, inviteHref }: VoicesProps) {
  const t = useTranslations('assessments.gut')
  const format = useFormatter()
  return (
    <section className="mt-11">
      <h2 className="text-h3">{t('voices')}</h2>
      <ul className="mt-4 grid gap-2.5">
        {order.map((voice) => {
          const seal = seals.find((candidate) => candidate.voice === voice)
          const vacant = voice === 'third' && seal === undefined && mine !== 'third'
          return (
            <li key={voice} className="flex items-center gap-3.5">
              <Envelope state={seal ? 'sealed' : vacant ? 'empty' : 'open'} className="w-19 shrink-0" />
              <span className="min-w-0 flex-1">
                <b className="block font-semibold">
                  {seal?.name ?? (voice === mine ? t('you', { name: userName }) : t(`name.${voice}`))}
                </b>
                <span className="text-s text-ink-2">{vacant ? t('voluntary') : t(`role.${voice}`)}</span>
              </span>
              <span className="text-right text-s text-ink-2">
                {seal !== undefined && t('sealedAt', { at: format.dateTime(seal.sealedAt, moment) })}
                {seal === undefined && (!vacant || inviteHref === null) && t('notYet')}
                {vacant && inviteHref !== null && <TextLink href={inviteHref}>{t('invite')}</TextLink>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const moment = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const
