'use client'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { StaleAlert } from '@/components/workspaces/stale-alert'
import { useSaving } from '@/components/workspaces/use-saving'
import type { Outcome } from '@/lib/access/outcome'
import type { Saved } from '@/lib/workspaces/model'

type Values = { name: string; locale: string; revision: number }

type WorkspaceFormProps = {
  start: Values
  save: (input: Values, key: string) => Promise<Outcome<Saved<Values>>>
  /** Why this reader may not change it. */
  refused?: string | undefined
}

export function WorkspaceForm({ start, save, refused }: WorkspaceFormProps) {
  const t = useTranslations('workspaces')
  const form = useSaving(start, save, t('settings.saved'))
  const { values, theirs } = form
  const languages = (['de', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))
  const word = (locale: string) => languages.find(({ value }) => value === locale)?.label ?? locale
  const differences = theirs
    ? [
        { label: t('settings.name'), theirs: theirs.name, mine: values.name },
        { label: t('settings.language'), theirs: word(theirs.locale), mine: word(values.locale) },
      ].filter((field) => field.theirs !== field.mine)
    : []
  return (
    <form
      {...form.attributes}
      className="flex max-w-120 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void form.store()
      }}
    >
      <TextInput
        label={t('settings.name')}
        value={values.name}
        maxLength={120}
        autoComplete="organization"
        readOnly={refused !== undefined}
        error={form.errorAt('name')}
        onChange={(event) => {
          form.set({ name: event.target.value })
        }}
      />
      <Select
        label={t('settings.language')}
        value={values.locale}
        options={languages}
        disabled={refused !== undefined}
        error={form.errorAt('locale')}
        onChange={(event) => {
          form.set({ locale: event.target.value })
        }}
      />
      {theirs && (
        <StaleAlert
          differences={differences}
          pending={form.pending}
          onMine={() => void form.storeMine()}
          onTheirs={form.takeTheirs}
        />
      )}
      <FormAlert failure={form.alert} />
      <div>
        <Button type="submit" pending={form.pending} disabledReason={refused}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  )
}
