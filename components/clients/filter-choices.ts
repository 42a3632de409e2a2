import type { useTranslations } from 'use-intl'
import type { FilterFieldChoice } from '@/components/clients/filter-form'
import type { SelectGroup, SelectOption } from '@/components/ui/select'
import { clientStates, headcounts } from '@/lib/clients/model'
import type { Portfolio } from '@/lib/clients/portfolio'
import {
  dueChoices,
  filterFields,
  levelChoices,
  measuringChoices,
  movements,
  narrowing,
  verdictChoices,
  type FilterField,
  type PortfolioFilter,
} from '@/lib/clients/portfolio-filter'
import { tradesBySection } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'

/** What can be filtered by; `knockouts` are the names of those that occur, by their keys. */
export type FilterSource = Portfolio & { knockouts: Readonly<Record<string, string>> }
type Texts = {
  t: ReturnType<typeof useTranslations<'clients'>>
  p: ReturnType<typeof useTranslations<'portfolio'>>
  locale: Locale
}
type Options = (SelectOption | SelectGroup)[]

/** The fields of the filter with the choices that occur; one that is chosen stays even when nobody fits it any more. */
export function filterChoices(source: FilterSource, filter: PortfolioFilter, texts: Texts): FilterFieldChoice[] {
  return filterFields.map((field) => choiceOf(field, source, filter, texts)).filter(({ options }) => options.length > 0)
}

function choiceOf(field: FilterField, source: FilterSource, filter: PortfolioFilter, texts: Texts): FilterFieldChoice {
  const options = choices[field](source, texts)
  return { field, label: texts.p(`filter.field.${field}`), options: withChosen(options, filter[field]) }
}

function withChosen(options: Options, chosen: string | undefined): Options {
  if (chosen === undefined || allOf(options).some(({ value }) => value === chosen)) return options
  return [...options, { value: chosen, label: chosen }]
}

function allOf(options: Options): SelectOption[] {
  return options.flatMap((option) => ('options' in option ? [...option.options] : [option]))
}

/** What each chosen field says, for the links that take it away again. */
export function chosenWords(source: FilterSource, filter: PortfolioFilter, texts: Texts) {
  return narrowing(filter).flatMap(([field, chosen]) => {
    const { label, options } = choiceOf(field, source, filter, texts)
    const option = allOf([...options]).find(({ value }) => value === chosen)
    return option === undefined ? [] : [{ field, text: `${label}: ${option.label}` }]
  })
}

const counted = (label: string, count: number): string => `${label} (${String(count)})`

function occurring<V extends string>(
  values: readonly V[],
  count: (value: V) => number,
  label: (value: V) => string,
): SelectOption[] {
  return values
    .filter((value) => count(value) > 0)
    .map((value) => ({ value, label: counted(label(value), count(value)) }))
}

const choices: Record<FilterField, (source: FilterSource, texts: Texts) => Options> = {
  state: ({ states }, { t }) =>
    occurring(
      clientStates,
      (word) => states[word],
      (word) => t(`state.${word}`),
    ),
  verdict: ({ verdicts }, { t, p }) =>
    occurring(
      verdictChoices,
      (word) => verdicts[word],
      (word) => (word === 'none' ? p('filter.noVerdict') : t(`verdict.${word}`)),
    ),
  level: ({ choices: { levels } }, { t }) =>
    occurring(
      levelChoices,
      (level) => levels[level] ?? 0,
      (level) => t(`level.${level}`),
    ),
  movement: ({ movement }, { p }) =>
    occurring(
      movements,
      (word) => movement[word],
      (word) => p(`filter.movement.${word}`),
    ),
  knockout: ({ choices: { knockouts: counts }, knockouts: names }, { p }) => {
    const keys = Object.keys(counts)
    if (keys.length === 0) return []
    return [
      { value: 'any', label: p('filter.anyKnockout') },
      ...keys.map((key) => ({ value: key, label: counted(names[key] ?? key, counts[key] ?? 0) })),
    ]
  },
  due: ({ reviews }, { p }) =>
    occurring(
      dueChoices,
      (word) => reviews[word],
      (word) => p(`filter.due.${word}`),
    ),
  measuring: ({ clients, measuring: { all, stale } }, { p }) => {
    const counts = { current: all - stale, stale, none: clients - all }
    return occurring(
      measuringChoices,
      (word) => counts[word],
      (word) => p(`filter.measuring.${word}`),
    )
  },
  trade: ({ choices: { trades } }, { p, locale }) =>
    tradesBySection().flatMap(({ section, trades: inSection }) => {
      const there = inSection.filter(({ key }) => (trades[key] ?? 0) > 0)
      if (there.length === 0) return []
      const own = there.map(({ key, name }) => ({ value: key, label: counted(say(name, locale), trades[key] ?? 0) }))
      const name = say(section.name, locale)
      const whole = { value: section.key, label: p('filter.wholeSection', { section: name }) }
      return [{ label: name, options: [whole, ...own] }]
    }),
  headcount: ({ choices: { headcounts: sizes } }, { t }) =>
    occurring(
      headcounts,
      (size) => sizes[size] ?? 0,
      (size) => t(`headcount.${size}`),
    ),
  consultant: ({ choices: { consultants, nobody } }, { p }) => [
    { value: 'mine', label: p('filter.mine') },
    ...(nobody > 0 ? [{ value: 'nobody', label: counted(p('filter.nobody'), nobody) }] : []),
    ...consultants.map(({ userId, name, count }) => ({ value: userId, label: counted(name, count) })),
  ],
  tag: ({ choices: { tags } }, { locale }) =>
    occurring(
      Object.keys(tags).toSorted((one, other) => one.localeCompare(other, locale)),
      (tag) => tags[tag] ?? 0,
      (tag) => tag,
    ),
}
