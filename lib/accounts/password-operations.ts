import { hash, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/platform/errors'
import { createSecret } from '@/lib/platform/secrets'
import { passwordFlaw } from './password-rules'

/** argon2id (the library's default kind), 19 MiB and two passes: what OWASP recommends for servers. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Takes tens of milliseconds: never call it inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost)
}

export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, normal(password))
}

let decoy: Promise<string> | undefined

/** The hash that is checked for an unknown address, so that it takes as long as a known one. */
export function decoyHash(): Promise<string> {
  return (decoy ??= hashPassword(createSecret()))
}

/** @throws AppError invalid, with the word at the given field. */
export function refuseOwnWords(password: string, own: readonly string[], field: string): void {
  const flaw = passwordFlaw(password, own)
  if (flaw !== null) throw new AppError('invalid', 'input', { [field]: flaw })
}

/** An umlaut typed on a phone and on a desktop is the same letter. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
