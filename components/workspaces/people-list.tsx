import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Tag } from '@/components/ui/tag'

type PersonLineProps = {
  name: string
  email: string
  /** Role, and since when or until when. */
  notes: readonly string[]
  mark?: string | undefined
  actions?: ReactNode
}

/** A person, or an invitation to one, in a list of rows. */
export function PersonLine({ name, email, notes, mark, actions }: PersonLineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Avatar name={name} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-[550]">{name}</span>
          {mark !== undefined && <Tag>{mark}</Tag>}
        </p>
        <p className="text-s break-all text-ink-2">{email}</p>
      </div>
      <p className="basis-full text-s text-ink-2 sm:basis-auto sm:text-right">{notes.join(', ')}</p>
      {actions !== undefined && <div className="flex flex-wrap gap-1">{actions}</div>}
    </li>
  )
}
