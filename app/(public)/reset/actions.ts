'use server'
import { visitorAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { requestReset, resetPassword } from '@/lib/accounts/reset-operations'

const request = visitorAction(requestReset)
const reset = visitorAction(resetPassword)

export async function requestResetAction(input: unknown): Promise<Outcome<null>> {
  return request(input)
}

export async function resetPasswordAction(input: unknown): Promise<Outcome<{ email: string }>> {
  return reset(input)
}
