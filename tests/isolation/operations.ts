import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { AccountOperation, Operation, SessionOperation, VisitorOperation } from '../../lib/access/operation'

/** Every operation there is, found in the files that may hold one. */

export type Tenantly = Operation<z.ZodType, unknown>
export type Personal = AccountOperation<z.ZodType, unknown>
export type Held = SessionOperation<z.ZodType, unknown>
export type Public = VisitorOperation<z.ZodType, unknown>

const lib = new URL('../../lib/', import.meta.url)
const found: [name: string, value: unknown][] = []
for (const folder of readdirSync(lib, { withFileTypes: true })) {
  if (!folder.isDirectory()) continue
  const files = readdirSync(new URL(`${folder.name}/`, lib)).filter((name) => /^(.*-)?operations\.ts$/.test(name))
  for (const file of files) {
    const path = fileURLToPath(new URL(`${folder.name}/${file}`, lib))
    const exports = (await import(/* @vite-ignore */ path)) as Record<string, unknown>
    found.push(...Object.entries(exports))
  }
}

function about<T extends { about: string }>(kind: T['about']): T[] {
  const isOne = (value: unknown): value is T =>
    typeof value === 'object' && value !== null && 'about' in value && value.about === kind
  // one that is exported twice is still one
  return [...new Set(found.map(([, value]) => value).filter(isOne))]
}

export const tenantOperations = about<Tenantly>('tenant')
export const accountOperations = about<Personal>('account')
export const sessionOperations = about<Held>('session')
export const visitorOperations = about<Public>('visitor')

/** The names under which the files export them. */
export const exportedNames = new Set(
  found.filter(([, value]) => typeof value === 'object' && value !== null && 'about' in value).map(([name]) => name),
)
