import type { ReactNode } from 'react'
import { CircleCheck, CircleDashed, Clock, Mail, PenLine, UserCheck, UserRound } from '@/components/ui/icons'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ClientState } from '@/lib/clients/model'

const looks: Record<ClientState, { tone: Tone; icon: ReactNode }> = {
  new: { tone: 'quiet', icon: <CircleDashed /> },
  invited: { tone: 'quiet', icon: <Mail /> },
  joined: { tone: 'quiet', icon: <UserRound /> },
  answering: { tone: 'plain', icon: <PenLine /> },
  awaiting_confirmation: { tone: 'plain', icon: <UserCheck /> },
  submitted: { tone: 'quiet', icon: <CircleCheck /> },
  review_due: { tone: 'con', icon: <Clock /> },
}

/** How far a client is, as a word with its sign. */
export function StateTag({ state, label }: { state: ClientState; label: string }) {
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {label}
    </Tag>
  )
}
