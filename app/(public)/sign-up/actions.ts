'use server'
import { visitorAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { signUp } from '@/lib/accounts/sign-up-operations'

const run = visitorAction(signUp)

export async function signUpAction(input: unknown): Promise<Outcome<{ workspace: string }>> {
  return run(input)
}
