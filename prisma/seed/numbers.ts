import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { recordMeasurement } from '@/lib/indicators/entry-operations'
import type { GoalInput } from '@/lib/indicators/input-schema'
import { adoptIndicators, adoptStarterSet, setGoal } from '@/lib/indicators/operations'
import type { PeriodCadence } from '@/lib/indicators/periods'
import { nativeCadence } from '@/lib/indicators/schema'
import { StoryClock, weeks, type StoryCalendar } from './calendar'
import { dayOf, entriesOf, type Entry, type GoalAt, type Numbers } from './figures'
import { fixedId } from './fixed-id'
import type { Cast } from './rounds'
import type { Scene } from './story'

/** What a firm measures: adopted with its adviser, aimed at, and entered by its owner on Monday mornings. */
export function numberScenes(numbers: Numbers, cast: Cast, calendar: StoryCalendar): Scene[] {
  const { since, until = weeks - 1, mistyped } = numbers
  const due = numbers.courses.flatMap((course) =>
    entriesOf(course, { since, until }, cadenceOf(course.indicator), calendar).map((entry) => ({
      ...entry,
      indicator: course.indicator,
    })),
  )
  const scenes: Scene[] = [{ week: since, play: () => begin(numbers, cast, calendar) }]
  for (let week = since; week <= until; week += 1) {
    const entries = due.filter((entry) => entry.week === week)
    if (entries.length > 0) scenes.push({ week: week + 1, play: () => enter(entries, cast, calendar, numbers) })
  }
  const wrong = due.find(({ indicator, week }) => indicator === mistyped?.indicator && week === mistyped.week)
  if (wrong) scenes.push({ week: wrong.week + 1, play: () => putRight(wrong, cast, calendar) })
  return scenes
}

async function begin(numbers: Numbers, { adviser, clientId }: Cast, calendar: StoryCalendar): Promise<void> {
  const now = new StoryClock().to(calendar.at(numbers.since)).tick(20)
  await adviser.does(clientId, now, async (tenant) => {
    if (numbers.starter) await adoptStarterSet.run(tenant, {})
    if (numbers.more) await adoptIndicators.run(tenant, { keys: numbers.more })
    for (const [indicator, goal] of Object.entries(numbers.goals ?? {})) {
      await setGoal.run(tenant, { indicator, revision: 1, goal: goalIn(goal, numbers.since, calendar) })
    }
  })
}

type Due = Entry & { indicator: string }

async function enter(entries: Due[], { owner, clientId }: Cast, calendar: StoryCalendar, { mistyped }: Numbers) {
  const [first] = entries
  const now = new StoryClock().to(calendar.at((first?.week ?? 0) + 1)).tick(3)
  await owner.does(clientId, now, async (tenant) => {
    for (const entry of entries) {
      const wrong = mistyped?.indicator === entry.indicator && mistyped.week === entry.week
      const figure = wrong ? { value: mistyped.as } : entry.figure
      await recordMeasurement.run(tenant, { ...written(entry, clientId), figure })
    }
  })
}

async function putRight(entry: Due, { owner, clientId }: Cast, calendar: StoryCalendar): Promise<void> {
  const now = new StoryClock().to(calendar.at(entry.week + 1, 2)).tick()
  await owner.does(clientId, now, (tenant) =>
    recordMeasurement.run(tenant, { ...written(entry, `${clientId} put right`), revision: 1 }),
  )
}

function written({ indicator, period, figure }: Due, words: string) {
  return { indicator, period, id: fixedId(`${words} ${indicator} ${period}`), revision: 0, figure }
}

function cadenceOf(key: string): PeriodCadence {
  const indicator = standardCatalogue.indicators?.find((candidate) => candidate.key === key)
  if (!indicator) throw new Error(`The catalogue has no indicator "${key}".`)
  return nativeCadence(indicator.cadence)
}

function goalIn(goal: GoalAt, since: number, calendar: StoryCalendar): GoalInput {
  if (goal.kind === 'corridor') return goal
  const { by, ...target } = goal
  const on = (week: number | undefined) => (week === undefined ? null : dayOf(calendar.at(week)))
  return { ...target, from: on(by === undefined ? undefined : since), by: on(by) }
}
