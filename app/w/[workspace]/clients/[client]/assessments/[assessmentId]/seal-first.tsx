import type { ComponentProps } from 'react'
import { GutFeeling } from '@/components/assessments/gut-feeling'
import { Brand } from '@/components/ui/brand'
import type { Place } from '@/lib/access/entry'
import { isAgencyRole } from '@/lib/access/policy'
import type { SubmissionView } from '@/lib/assessments/views'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import type { Frame } from '@/lib/workspaces/model'
import { sealAction } from './actions'

/** The voice that the reader has not given yet, and nobody else in their place; null where there is nothing to ask. */
export function voiceToGive({ mine }: Pick<SubmissionView, 'mine'>) {
  return mine.free ? mine.voice : null
}

type SealFirstProps = Pick<ComponentProps<typeof GutFeeling>, 'voice' | 'seals' | 'count' | 'form' | 'onward'> & {
  place: Required<Place>
  assessmentId: string
  frame: Frame
}

/** The sealed gut feeling, asked before anything that could colour it is shown. */
export async function SealFirst({ place, assessmentId, frame, ...asked }: SealFirstProps) {
  const t = await getText('assessments')
  return (
    <main id="content" className="mx-auto max-w-[38rem] px-4 pb-12 md:px-6">
      <header className="flex min-h-14 items-center justify-between gap-4">
        <Brand href={paths.home} />
        <span className="text-s text-ink-2">
          {t(asked.onward.to === 'submission' ? 'gut.beforeSubmit' : 'gut.before')}
        </span>
      </header>
      <GutFeeling
        {...asked}
        clientName={frame.client?.name ?? frame.workspace.name}
        userName={frame.userName}
        seal={sealAction.bind(null, place, assessmentId)}
        inviteHref={isAgencyRole(frame.role) ? `${paths.client(place.workspace, place.client)}#invite` : null}
      />
    </main>
  )
}
