import { announceLeaving } from '@/components/shell/leaving'

// The content security policy allows no code made at run time; zod is told so before it asks and is refused.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

/** Called by the router when a link begins to lead elsewhere. */
export function onRouterTransitionStart(url: string): void {
  announceLeaving(url)
}
