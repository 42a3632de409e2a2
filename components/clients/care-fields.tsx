'use client'
import { useTranslations } from 'use-intl'
import { useTypedEarly } from '@/components/forms/use-typed-early'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { tagLimit, type Care, type Consultant } from '@/lib/clients/model'

/** Tags as one types them: words with commas between. */
export type CareDraft = { consultantId: string | null; tagWords: string }

type CareFieldsProps = {
  values: CareDraft
  consultants: readonly Consultant[]
  errorAt: (field: string) => string | undefined
  set: (change: Partial<CareDraft>) => void
}

/** Who of the agency looks after a client, and the agency's own words for it. */
export function CareFields({ values, consultants, errorAt, set }: CareFieldsProps) {
  const t = useTranslations('clients.care')
  const optional = useTranslations('ui.field')('optional')
  const oneTooLong = Array.from({ length: tagLimit }, (_, at) => errorAt(`tags.${String(at)}`)).some(Boolean)
  const tagError = errorAt('tags') ?? (oneTooLong ? t('tagLength') : undefined)
  const early = useTypedEarly<HTMLFieldSetElement>((name, value) => {
    if (name === 'consultantId' && value !== values.consultantId) set({ consultantId: value })
    if (name === 'tagWords' && value !== values.tagWords) set({ tagWords: value })
  })
  return (
    <fieldset ref={early} className="flex flex-col gap-6 border-t border-hair pt-5">
      <legend className="float-left mb-1 w-full text-s font-semibold">{t('heading')}</legend>
      <Select
        label={t('consultant')}
        hint={t('consultantHint')}
        name="consultantId"
        placeholder={t('nobody')}
        options={consultants.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={values.consultantId ?? ''}
        error={errorAt('consultantId')}
        onChange={(event) => {
          set({ consultantId: event.target.value === '' ? null : event.target.value })
        }}
      />
      <TextInput
        label={t('tags')}
        optional={optional}
        hint={t('tagsHint')}
        name="tagWords"
        value={values.tagWords}
        autoComplete="off"
        error={tagError}
        onChange={(event) => {
          set({ tagWords: event.target.value })
        }}
      />
    </fieldset>
  )
}

/** What was typed, as the server takes it. */
export function careOf({ consultantId, tagWords }: CareDraft): Care {
  const tags = tagWords.split(/[,;\n]/).map((word) => word.trim())
  return { consultantId, tags: tags.filter((word) => word !== '') }
}

/** Somebody who has left the agency is nobody any more. */
export function draftOf({ consultantId, tags }: Care, consultants: readonly Consultant[]): CareDraft {
  const known = consultants.some(({ userId }) => userId === consultantId)
  return { consultantId: known ? consultantId : null, tagWords: tags.join(', ') }
}

export function sameCare(one: CareDraft, other: CareDraft): boolean {
  return one.consultantId === other.consultantId && careOf(one).tags.join() === careOf(other).tags.join()
}
