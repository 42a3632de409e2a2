import { setTimeout } from 'node:timers/promises'
import { AppError } from '@/lib/platform/errors'

/** Again after a moment, as a device does that is told to wait. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'unavailable')) throw error
      // without a pause those who wait would keep the ones from arriving whom they wait for
      await setTimeout(50)
    }
  }
}
