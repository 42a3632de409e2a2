'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { ChoiceCards, RadioCard } from '@/components/ui/choice-cards'
import { Play } from '@/components/ui/icons'
import type { Outcome } from '@/lib/access/outcome'

type StartAssessmentProps = {
  start: (form: string, key: string) => Promise<Outcome<{ assessmentId: string }>>
  /** The form of the last one; left out for the first. */
  preset?: 'full' | 'short' | undefined
  /** Why none can be started now, or not by this reader. */
  refused?: string | undefined
}

/** Chooses the version and starts; the page then shows what is next. */
export function StartAssessment({ start, preset = 'full', refused }: StartAssessmentProps) {
  const t = useTranslations('clients.start')
  const router = useRouter()
  const { pending, send, alert, attributes } = useOutcome(start)
  const submit = async (form: string) => {
    const sent = await send(form)
    if (sent !== null) router.refresh()
  }
  return (
    <form
      {...attributes}
      className="flex max-w-160 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(typed(new FormData(event.currentTarget), 'form'))
      }}
    >
      <ChoiceCards legend={t('legend')} columns={2}>
        <RadioCard name="form" value="full" label={t('full')} note={t('fullNote')} defaultChecked={preset === 'full'} />
        <RadioCard
          name="form"
          value="short"
          label={t('short')}
          note={t('shortNote')}
          defaultChecked={preset === 'short'}
        />
      </ChoiceCards>
      <FormAlert failure={alert} />
      <div>
        <Button type="submit" icon={<Play />} pending={pending} disabledReason={refused}>
          {t('action')}
        </Button>
      </div>
    </form>
  )
}
