'use client'
import { createContext, use, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { InvitationLink } from '@/components/workspaces/invitation-link'
import { Dialog } from '@/components/ui/dialog'

type Shown = { title: string; text: string; link: string }

const ShowLink = createContext<(shown: Shown) => void>(() => undefined)

/** Shows a new link, this once. It stands apart from the rows, which change as soon as an invitation is sent anew. */
export function ShownLinkPlace({ children }: { children: ReactNode }) {
  const t = useTranslations('workspaces.invite')
  const [shown, setShown] = useState<Shown | null>(null)
  return (
    <ShowLink value={setShown}>
      {children}
      <Dialog
        open={shown !== null}
        onClose={() => {
          setShown(null)
        }}
        title={shown?.title}
        description={shown?.text}
      >
        {shown !== null && <InvitationLink link={shown.link} hint={t('safe')} />}
      </Dialog>
    </ShowLink>
  )
}

export function useShowLink(): (shown: Shown) => void {
  return use(ShowLink)
}
