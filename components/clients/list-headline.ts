import type { ClientList, ClientState } from '@/lib/clients/model'
import type { ListView } from '@/lib/clients/view'
import { getText } from '@/lib/text/server'

type Words = Awaited<ReturnType<typeof getText<'clients'>>>

/** What is the case, in one sentence: how many clients are shown, and without search or filter what waits. */
export async function listHeadline({ counts, total }: ClientList, { search, state }: ListView): Promise<string> {
  const t = await getText('clients')
  const word = wordOf(total, 'wordFirst', t)
  if (search !== '' && state !== null) {
    return t('list.foundInState', { count: total, word, search, state: t(`state.${state}`) })
  }
  if (search !== '') return t('list.found', { count: total, word, search })
  if (state !== null) return t('list.inState', { count: total, word, state: t(`state.${state}`) })
  return everybody(counts, total, t)
}

function everybody(counts: Record<ClientState, number>, all: number, t: Words): string {
  if (all === 0) return t('list.none')
  const waiting = counts.answering + counts.awaiting_confirmation
  const parts = [
    t('list.clients', { count: all, word: wordOf(all, 'wordFirst', t) }),
    counts.review_due > 0 && t('list.due', { count: counts.review_due, word: wordOf(counts.review_due, 'word', t) }),
    waiting > 0 && t('list.waiting', { count: waiting, all, word: wordOf(waiting, 'word', t) }),
  ]
  return `${parts.filter((part) => part !== false).join(', ')}.`
}

/** Numbers up to twelve as words, as one writes them. */
function wordOf(count: number, list: 'word' | 'wordFirst', t: Words): string {
  const key = `list.${list}.${String(count)}` as 'list.word.2'
  return t.has(key) ? t(key) : String(count)
}
