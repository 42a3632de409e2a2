'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ArrowRight } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import type { SubmissionView } from '@/lib/assessments/views'

type SubmitDialogProps = {
  view: SubmissionView
  open: boolean
  pending: boolean
  /** The first question without which there is no verdict. */
  answerHref: string
  onConfirm: () => void
  onClose: () => void
}

/** The step before handing in. Where no verdict is possible yet, answering comes first and says what follows else. */
export function SubmitDialog({ view, open, pending, answerHref, onConfirm, onClose }: SubmitDialogProps) {
  const t = useTranslations('assessments.submit')
  const missing = useMissing(view)
  if (view.missingRequired.length === 0)
    return (
      <ConfirmDialog
        open={open}
        danger={false}
        pending={pending}
        title={t('dialogTitle')}
        description={t('dialogText', { count: view.openQuestions.length })}
        confirmLabel={t('handIn')}
        onConfirm={onConfirm}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('missingTitle')}
      description={
        <>
          <p>{missing}</p>
          <p className="mt-2">{t('missingFollows')}</p>
        </>
      }
      footer={
        <>
          <Button variant="secondary" pending={pending} onClick={onConfirm}>
            {t('handInAnyway')}
          </Button>
          <LinkButton href={answerHref} iconEnd={<ArrowRight />}>
            {t('answerNow')}
          </LinkButton>
        </>
      }
    />
  )
}

/** Which answers no verdict is possible without, in one sentence. */
export function useMissing({ missingRequired }: SubmissionView): string {
  const t = useTranslations('assessments.submit')
  const format = useFormatter()
  const named = missingRequired.map(({ label }) => t('quoted', { label }))
  return t('missing', { count: named.length, list: format.list(named) })
}
