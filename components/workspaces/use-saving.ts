'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useOutcome } from '@/components/forms/use-outcome'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'
import type { Saved } from '@/lib/workspaces/model'

type Versioned = { revision: number }

/**
 * A form over something that has revisions: values, saving, and what stands instead when somebody else was faster.
 * `saved` is said after success.
 */
export function useSaving<V extends Versioned>(
  start: V,
  save: (input: V, key: string) => Promise<Outcome<Saved<V>>>,
  saved: string,
) {
  const [values, setValues] = useState(start)
  const [theirs, setTheirs] = useState<V | null>(null)
  const outcome = useOutcome(save)
  const router = useRouter()
  const toast = useToast()

  async function store(input: V): Promise<void> {
    const sent = await outcome.send(input)
    if (sent === null) return
    if (sent.value.outcome === 'stale') {
      setTheirs(sent.value.current)
      return
    }
    setTheirs(null)
    setValues({ ...input, revision: sent.value.revision })
    toast({ text: saved })
    router.refresh()
  }

  return {
    ...outcome,
    values,
    theirs,
    set: (change: Partial<V>) => {
      setValues((now) => ({ ...now, ...change }))
    },
    store: () => store(values),
    /** Over theirs, knowingly. */
    storeMine: () => store({ ...values, revision: theirs?.revision ?? values.revision }),
    takeTheirs: () => {
      if (theirs !== null) setValues(theirs)
      setTheirs(null)
    },
  }
}
