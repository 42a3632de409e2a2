'use client'
import type { ReactNode } from 'react'
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
  return (
    <section className="mt-11">
      <h2 className="text-h3">{t('voices')}</h2>
      <ul className="mt-4 grid gap-2.5">
        {order.map((voice) => {
          const seal = seals.find((candidate) => candidate.voice === voice)
          if (seal !== undefined) return <SealedVoice key={voice} seal={seal} />
          if (voice === 'third' && mine !== 'third') return <ThirdVoice key={voice} inviteHref={inviteHref} />
          const name = voice === mine ? t('you', { name: userName }) : t(`name.${voice}`)
          return <VoiceLine key={voice} state="open" name={name} role={t(`role.${voice}`)} side={t('notYet')} />
        })}
      </ul>
    </section>
  )
}

function SealedVoice({ seal }: { seal: GutFeelingSeal }) {
  const t = useTranslations('assessments.gut')
  const format = useFormatter()
  const at = format.dateTime(seal.sealedAt, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
  return <VoiceLine state="sealed" name={seal.name} role={t(`role.${seal.voice}`)} side={t('sealedAt', { at })} />
}

function ThirdVoice({ inviteHref }: Pick<VoicesProps, 'inviteHref'>) {
  const t = useTranslations('assessments.gut')
  const side = inviteHref === null ? t('notYet') : <TextLink href={inviteHref}>{t('invite')}</TextLink>
  return <VoiceLine state="empty" name={t('name.third')} role={t('voluntary')} side={side} />
}

type VoiceLineProps = { state: 'sealed' | 'open' | 'empty'; name: string; role: string; side: ReactNode }

function VoiceLine({ state, name, role, side }: VoiceLineProps) {
  return (
    <li className="flex items-center gap-3.5">
      <Envelope state={state} className="w-19 shrink-0" />
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{name}</b>
        <span className="text-s text-ink-2">{role}</span>
      </span>
      <span className="text-right text-s text-ink-2">{side}</span>
    </li>
  )
}
