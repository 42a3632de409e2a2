'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { StaleAlert } from '@/components/workspaces/stale-alert'
import type { Outcome } from '@/lib/access/outcome'
import type { GoalView, IndicatorText, SavedGoal, Standing } from '@/lib/indicators/views'
import { amountWords, pointWords } from './figure-words'
import { goalTexts, typedGoal, type GoalField, type GoalProblemWord } from './goal-fields'
import { goalText } from './standing-words'
import { useReader } from './use-reader'

export type GoalInput = { revision: number; goal: GoalView | null }

type GoalFormProps = {
  indicator: IndicatorText
  standing: Pick<Standing, 'goal' | 'newest'>
  revision: number
  currency: string
  /** Where it goes on after saving. */
  back: string
  save: (input: GoalInput, key: string) => Promise<Outcome<SavedGoal>>
  refused: string | undefined
}

/** Baseline and target with a date, or a corridor; what cannot be is said at its field. */
export function GoalForm({ indicator, standing, revision, currency, back, save, refused }: GoalFormProps) {
  const reader = useReader(currency)
  const { t, locale } = reader
  const router = useRouter()
  const toast = useToast()
  const form = useOutcome(save)
  const [texts, setTexts] = useState(() => goalTexts(indicator, standing, locale))
  const [tried, setTried] = useState(false)
  const [theirs, setTheirs] = useState<{ goal: GoalView | null; revision: number } | null>(null)
  const read = typedGoal(texts, indicator)
  const corridor = indicator.direction === 'corridor'

  const store = async (goal: GoalView | null, seen: number) => {
    const sent = await form.send({ revision: seen, goal })
    if (sent === null) return
    if (sent.value.outcome === 'stale') {
      setTheirs(sent.value.current)
      return
    }
    toast({ text: t(goal === null ? 'form.removed' : 'form.saved') })
    router.push(back)
    router.refresh()
  }
  const field = (name: GoalField) => ({
    name,
    value: texts[name],
    error: tried && 'wrong' in read ? wrongText(read.wrong[name], indicator, t) : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      setTexts((now) => ({ ...now, [name]: event.target.value }))
    },
  })
  const parts = { field, indicator, standing, currency }
  return (
    <form
      {...form.attributes}
      className="flex max-w-[30rem] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if ('goal' in read) void store(read.goal, revision)
      }}
    >
      {corridor ? <CorridorFields {...parts} /> : <TargetFields {...parts} />}
      <FormAlert failure={form.alert} />
      {theirs !== null && 'goal' in read && (
        <StaleAlert
          differences={[
            {
              label: t(corridor ? 'detail.corridor' : 'detail.goal'),
              mine: goalText(read.goal, indicator, reader),
              theirs: goalText(theirs.goal, indicator, reader),
            },
          ]}
          pending={form.pending}
          onMine={() => void store(read.goal, theirs.revision)}
          onTheirs={() => {
            router.push(back)
            router.refresh()
          }}
        />
      )}
      <div className="flex flex-wrap items-start gap-3">
        <Button type="submit" pending={form.pending} disabledReason={refused}>
          {t(corridor ? 'form.saveCorridor' : 'form.save')}
        </Button>
        {standing.goal !== null && refused === undefined && (
          <Button variant="ghost" pending={form.pending} onClick={() => void store(null, theirs?.revision ?? revision)}>
            {t(corridor ? 'form.removeCorridor' : 'form.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}

type FieldsProps = Pick<GoalFormProps, 'indicator' | 'standing' | 'currency'> & {
  field: (name: GoalField) => Pick<React.ComponentProps<typeof TextInput>, 'name' | 'value' | 'error' | 'onChange'>
}

function TargetFields({ field, indicator, standing: { newest }, currency }: FieldsProps) {
  const reader = useReader(currency)
  const { t } = reader
  const last = newest === null ? '' : ` (${t('form.baselineNow', { shown: pointWords(newest, indicator, reader) })})`
  const { suggestedTarget } = indicator
  return (
    <>
      <TextInput
        {...field('baseline')}
        label={t('form.baseline')}
        hint={`${t('form.baselineHint')}${last}`}
        inputMode="decimal"
        autoComplete="off"
        className="max-w-48"
      />
      <TextInput
        {...field('target')}
        label={t('form.target')}
        hint={
          suggestedTarget === null
            ? undefined
            : t('form.targetHint', { value: amountWords(suggestedTarget, indicator, reader) })
        }
        inputMode="decimal"
        autoComplete="off"
        className="max-w-48"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...field('from')} type="date" label={t('form.from')} optional={t('form.optional')} />
        <TextInput
          {...field('by')}
          type="date"
          label={t('form.by')}
          optional={t('form.optional')}
          hint={t('form.byHint')}
        />
      </div>
    </>
  )
}

function CorridorFields({ field, indicator, currency }: FieldsProps) {
  const reader = useReader(currency)
  const { t } = reader
  const suggested = indicator.suggestedCorridor
  return (
    <>
      <div className="grid grid-cols-2 gap-5">
        <TextInput {...field('lo')} label={t('form.lo')} inputMode="decimal" autoComplete="off" />
        <TextInput {...field('hi')} label={t('form.hi')} inputMode="decimal" autoComplete="off" />
      </div>
      {suggested !== null && (
        <p className="-mt-3 text-xs text-ink-3">
          {t('form.corridorHint', {
            lo: amountWords(suggested.lo, indicator, reader),
            hi: amountWords(suggested.hi, indicator, reader),
          })}
        </p>
      )}
      <TextInput
        {...field('tolerance')}
        label={t('form.tolerance')}
        hint={t('form.toleranceHint')}
        inputMode="decimal"
        autoComplete="off"
        className="max-w-48"
      />
    </>
  )
}

function wrongText(
  word: GoalProblemWord | undefined,
  { direction, unit }: IndicatorText,
  t: ReturnType<typeof useReader>['t'],
): string | undefined {
  return word === undefined ? undefined : t(`form.wrong.${word}`, { direction, unit })
}
