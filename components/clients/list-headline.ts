import type { ClientList } from '@/lib/clients/model'
import type { Portfolio } from '@/lib/clients/portfolio'
import { narrowing } from '@/lib/clients/portfolio-filter'
import type { ListView } from '@/lib/clients/view'
import { getText } from '@/lib/text/server'

type Words = Awaited<ReturnType<typeof getText<'clients'>>>

/** What is the case, in one sentence: how many clients fit, and without search or filter what waits. */
export async function listHeadline({ total }: ClientList, portfolio: Portfolio, view: ListView): Promise<string> {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
  const word = wordOf(total, 'wordFirst', t)
  const narrowed = narrowing(view.filter).length > 0
  if (view.search !== '' && !narrowed) return t('list.found', { count: total, word, search: view.search })
  if (narrowed) return p('list.found', { count: total, word })
  return everybody(portfolio, t)
}

function everybody({ clients, states, reviews }: Portfolio, t: Words): string {
  if (clients === 0) return t('list.none')
  const waiting = states.answering + states.awaiting_confirmation
  const parts = [
    t('list.clients', { count: clients, word: wordOf(clients, 'wordFirst', t) }),
    reviews.due > 0 && t('list.due', { count: reviews.due, word: wordOf(reviews.due, 'word', t) }),
    waiting > 0 && t('list.waiting', { count: waiting, all: clients, word: wordOf(waiting, 'word', t) }),
  ]
  return `${parts.filter((part) => part !== false).join(', ')}.`
}

/** Numbers up to twelve as words, as one writes them. */
function wordOf(count: number, list: 'word' | 'wordFirst', t: Words): string {
  const key = `list.${list}.${String(count)}` as 'list.word.2'
  return t.has(key) ? t(key) : String(count)
}
