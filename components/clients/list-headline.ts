import type { ClientState } from '@/lib/clients/model'
import { getText } from '@/lib/text/server'

type Words = Awaited<ReturnType<typeof getText<'clients'>>>

/** What is the case, in one sentence: how many clients, and what waits. */
export async function listHeadline(counts: Record<ClientState, number>): Promise<string> {
  const t = await getText('clients')
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all === 0) return t('list.none')
  const waiting = counts.answering + counts.awaiting_confirmation
  const parts = [
    t('list.clients', { count: all, word: wordOf(all, 'wordFirst', t) }),
    counts.review_due > 0 && t('list.due', { count: counts.review_due, word: wordOf(counts.review_due, 'word', t) }),
    waiting > 0 && t('list.waiting', { count: waiting, word: wordOf(waiting, 'word', t) }),
  ]
  return `${parts.filter((part) => part !== false).join(', ')}.`
}

/** Numbers up to twelve as words, as one writes them. */
function wordOf(count: number, list: 'word' | 'wordFirst', t: Words): string {
  const key = `list.${list}.${String(count)}` as 'list.word.2'
  return t.has(key) ? t(key) : String(count)
}
