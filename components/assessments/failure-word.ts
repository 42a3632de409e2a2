import type { Failure } from '@/lib/access/outcome'

/** The few kinds of failure that read differently; everything else is "try again". */
export function failureWord(code: Failure['code'] | 'offline'): 'signedOut' | 'conflict' | 'offline' | 'again' {
  if (code === 'unauthenticated') return 'signedOut'
  if (code === 'conflict') return 'conflict'
  return code === 'offline' ? 'offline' : 'again'
}
