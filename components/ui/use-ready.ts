import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until the page can react: what is pressed or chosen before that would be lost without a word. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
