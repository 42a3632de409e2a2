'use client'
import { useRouter } from 'next/navigation'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Check, Plus } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'
import type { IndicatorText } from '@/lib/indicators/views'
import { unitWords } from './figure-words'
import { useReader } from './use-reader'

export type Choosable = Pick<
  IndicatorText,
  | 'key'
  | 'name'
  | 'help'
  | 'kind'
  | 'unit'
  | 'unitLabel'
  | 'decimals'
  | 'aggregation'
  | 'native'
  | 'starter'
  | 'measures'
> & { measured: boolean; retired: boolean }

type Run = (indicator: string, key: string) => Promise<Outcome<unknown>>

type ChoiceRowProps = {
  indicator: Choosable
  currency: string
  adopt: Run
  retire: Run
  refused: string | undefined
}

/** One indicator to measure or not; what was done can be taken back. */
export function ChoiceRow({ indicator, currency, adopt, retire, refused }: ChoiceRowProps) {
  const reader = useReader(currency)
  const { t } = reader
  const router = useRouter()
  const toast = useToast()
  const { key, name, measured } = indicator
  const starting = useOutcome(adopt)
  const ending = useOutcome(retire)
  const start = async (undo: boolean) => {
    if ((await starting.send(key)) === null) return
    toast({ text: t('choice.adopted', { name }), ...(undo ? { undo: () => end(false) } : {}) })
    router.refresh()
  }
  const end = async (undo: boolean) => {
    if ((await ending.send(key)) === null) return
    toast({ text: t('choice.retiredNow', { name }), ...(undo ? { undo: () => start(false) } : {}) })
    router.refresh()
  }
  return (
    <li className="grid gap-x-8 gap-y-3 py-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-start">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{name}</span>
          <ChoiceTag indicator={indicator} />
        </p>
        <p className="text-xs text-ink-3">
          {unitWords(indicator, indicator.native, reader)}, {t(`often.${indicator.native}`)}
        </p>
        <p className="mt-1 max-w-measure text-s text-ink-2">{indicator.help}</p>
        {indicator.measures.length > 0 && (
          <p className="mt-1 max-w-measure text-xs text-ink-3">
            {t('choice.speaks', { list: indicator.measures.map(({ title }) => title).join('; ') })}
          </p>
        )}
        <FormAlert failure={starting.alert ?? ending.alert} />
      </div>
      {measured ? (
        <Button
          variant="ghost"
          size="sm"
          pending={ending.pending}
          disabledReason={refused}
          reasonHidden
          aria-label={t('choice.retireName', { name })}
          onClick={() => void end(true)}
        >
          {t('choice.retire')}
        </Button>
      ) : (
        <Button
          variant="secondary"
          size="sm"
          icon={<Plus />}
          pending={starting.pending}
          disabledReason={refused}
          reasonHidden
          aria-label={t('choice.adoptName', { name })}
          onClick={() => void start(true)}
        >
          {t(indicator.retired ? 'choice.again' : 'choice.adopt')}
        </Button>
      )}
    </li>
  )
}

function ChoiceTag({ indicator: { measured, retired, starter } }: { indicator: Choosable }) {
  const { t } = useReader('')
  if (measured) {
    return (
      <Tag tone="pro" icon={<Check />}>
        {t('choice.measured')}
      </Tag>
    )
  }
  if (retired) return <Tag>{t('choice.retired')}</Tag>
  return starter ? <Tag tone="accent">{t('choice.starter')}</Tag> : null
}
