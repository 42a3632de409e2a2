import { setTimeout as sleep } from 'node:timers/promises'
import { remindOfReviews } from '@/lib/clients/review-due-operations'
import { batch, deliverDue, type Office } from '@/lib/mail/delivery'
import { hasMailbox } from '@/lib/mail/mailbox'
import { openPost } from '@/lib/mail/post'
import { workerConnection } from '@/lib/mail/worker-connection'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { causeOf, log } from '@/lib/platform/log'
import { holdExit } from './hold-exit'
import { sweep } from './sweep'

declare global {
  var __lotseWorker: Worker | undefined
}

export type Worker = {
  /** Begins nothing new; answers when the messages under way are finished. */
  stop: () => Promise<void>
}

/** Milliseconds between looks into the outbox, and between the turns of what need not be at once. */
const between = { messages: 2_000, hourly: 3_600_000 }
/** Milliseconds to wait while the mail server or the database is away: doubles from the first to the last. */
const away = { first: 5_000, last: 120_000 }

/** Work that is done once an hour, given the time of its turn. */
export type Hourly = (now: Date) => Promise<void>

/** Starts what runs beside the requests, once per process. Without a mail server messages wait in the outbox. */
export function startWorker(): void {
  if (globalThis.__lotseWorker) return
  const office = openOffice()
  const worker = runWorker(office, office ? [remindOfReviews, sweep] : [sweep])
  globalThis.__lotseWorker = worker
  holdExit(() => worker.stop())
  log().info({ mail: office !== null }, 'worker started')
}

function openOffice(): Office | null {
  const { SMTP_URL, MAIL_FROM, SUPPORT_EMAIL } = env()
  const db = workerConnection()
  if (SMTP_URL === undefined || MAIL_FROM === undefined || !db) return null
  const sender = { from: MAIL_FROM, replyTo: SUPPORT_EMAIL }
  return { db, post: openPost(SMTP_URL), sender, keepsWords: hasMailbox(), now, random: Math.random }
}

/** Loops that share an end. */
export function runWorker(office: Office | null, hourly: readonly Hourly[]): Worker {
  const stopping = new AbortController()
  const turns = [...(office ? [deliveryTurn(office)] : []), ...hourly.map((work) => hourlyTurn(work, office))]
  const loops = turns.map((turn) => repeat(stopping.signal, turn))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
      office?.post.close()
    },
  }
}

function hourlyTurn(work: Hourly, office: Office | null): () => Promise<number> {
  return async () => {
    await work((office?.now ?? now)())
    // not everybody at once where several instances were started together
    return between.hourly * (0.95 + 0.1 * (office?.random ?? Math.random)())
  }
}

/** One look into the outbox. @returns milliseconds until the next one */
function deliveryTurn(office: Office): () => Promise<number> {
  let failures = 0
  return async () => {
    const { claimed, serverDown } = await deliverDue(office)
    failures = serverDown ? failures + 1 : 0
    if (serverDown) return pauseAfter(failures, office.random())
    return claimed === batch ? 0 : between.messages
  }
}

/** @param turn answers with the milliseconds until it is run again */
async function repeat(signal: AbortSignal, turn: () => Promise<number>): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    let wait: number
    try {
      wait = await turn()
      failures = 0
    } catch (error) {
      failures += 1
      wait = pauseAfter(failures, Math.random())
      log().error({ cause: causeOf(error) }, 'a job failed and is tried again')
    }
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

function pauseAfter(failures: number, chance: number): number {
  return Math.min(away.last, away.first * 2 ** Math.min(failures - 1, 10)) * (0.8 + 0.4 * chance)
}
