'use server'
import { action, type Place } from '@/lib/access/entry'
import { updateClient } from '@/lib/clients/operations'

const update = action(updateClient)

export async function updateClientAction(place: Place, input: unknown, key?: string) {
  return update(place, input, key)
}
