'use server'
import { action, type Place } from '@/lib/access/entry'
import { adoptIndicators, adoptStarterSet, retireIndicator, setGoal } from '@/lib/indicators/operations'

const adoptSet = action(adoptStarterSet)
const adopt = action(adoptIndicators)
const retire = action(retireIndicator)
const goal = action(setGoal)

export async function adoptStarterSetAction(place: Place, _input: unknown, key?: string) {
  return adoptSet(place, {}, key)
}

export async function adoptIndicatorAction(place: Place, indicator: string, key?: string) {
  return adopt(place, { keys: [indicator] }, key)
}

export async function retireIndicatorAction(place: Place, indicator: string, key?: string) {
  return retire(place, { indicator }, key)
}

export async function setGoalAction(place: Place, indicator: string, input: object, key?: string) {
  return goal(place, { ...input, indicator }, key)
}
