'use server'
import { action, type Place } from '@/lib/access/entry'
import { createClient } from '@/lib/clients/operations'

const create = action(createClient)

export async function createClientAction(place: Place, input: unknown, key?: string) {
  return create(place, input, key)
}
