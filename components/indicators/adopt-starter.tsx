'use client'
import { useRouter } from 'next/navigation'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/icons'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'
import { useReader } from './use-reader'

type AdoptStarterProps = {
  count: number
  /** Some of the set are measured already. */
  rest: boolean
  adopt: (input: Record<string, never>, key: string) => Promise<Outcome<unknown>>
  refused: string | undefined
}

/** The whole starter set with one press. */
export function AdoptStarter({ count, rest, adopt, refused }: AdoptStarterProps) {
  const { t } = useReader('')
  const router = useRouter()
  const toast = useToast()
  const { pending, send, alert } = useOutcome(adopt)
  const start = async () => {
    const sent = await send({})
    if (sent === null) return
    toast({ text: t('overview.adopted', { count }) })
    router.refresh()
  }
  return (
    <div className="grid justify-items-start gap-3">
      <FormAlert failure={alert} />
      <Button
        size={rest ? 'md' : 'lg'}
        variant={rest ? 'secondary' : 'primary'}
        icon={<Check />}
        pending={pending}
        disabledReason={refused}
        onClick={() => void start()}
      >
        {rest ? t('overview.adoptRest', { count }) : t('overview.adopt')}
      </Button>
    </div>
  )
}
