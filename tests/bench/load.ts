import { Agent, request } from 'node:http'
import { quantile } from './statistics'

/** What one request asks for. */
export type Ask = {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
/** Gives one request after the other, for each connection of its own. */
export type Aim = (connection: number) => Ask

export type Answer = {
  readonly status: number
  readonly bytes: number
  readonly retryAfter: string | undefined
  readonly text: string
}

export type Load = {
  /** Requests per second that were answered as they should be. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly bytes: number
  /** Answers by status; 'refused orderly' for 503 with Retry-After, 'broken' where the connection failed. */
  readonly answers: Readonly<Record<string, number>>
}

/** The most that one run asks, however fast it is answered. */
const most = 100_000

/** Everything goes to this machine, whatever an address says. */
const host = '127.0.0.1'

/** One request and its whole answer. @throws Error where the connection fails */
export function ask(
  { url, method = 'GET', headers = {}, body = '' }: Ask,
  agent: Agent,
  keep = false,
): Promise<Answer> {
  const { port, pathname, search } = new URL(url)
  const length = body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host,
        port,
        path: pathname + search,
        method,
        agent,
        headers: { host: `localhost:${port}`, ...headers, ...length },
      },
      (response) => {
        let bytes = 0
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (keep) chunks.push(chunk)
        })
        response.once('error', reject).once('end', () => {
          const retryAfter = response.headers['retry-after']
          resolve({ status: response.statusCode ?? 0, bytes, retryAfter, text: Buffer.concat(chunks).toString('utf8') })
        })
      },
    )
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer within 30 s')))
    sent.once('error', reject).end(body)
  })
}

/** One request on a connection of its own, with the text of its answer. */
export async function look(what: Ask): Promise<Answer> {
  const agent = new Agent()
  try {
    return await ask(what, agent, true)
  } finally {
    agent.destroy()
  }
}

/** Keeps as many requests under way as there are connections, until the time is over. */
export async function load(aim: Aim, connections: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const answers: Record<string, number> = {}
  let asked = 0
  let bytes = 0
  const count = (name: string) => (answers[name] = (answers[name] ?? 0) + 1)
  const begun = performance.now()
  const until = begun + seconds * 1000
  const one = async (connection: number) => {
    while (performance.now() < until && asked < most) {
      asked += 1
      const from = performance.now()
      try {
        const answer = await ask(aim(connection), agent)
        count(answer.status === 503 && answer.retryAfter !== undefined ? 'refused orderly' : String(answer.status))
        if (answer.status >= 300) continue
        times.push(performance.now() - from)
        bytes = answer.bytes
      } catch {
        count('broken')
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)))
  agent.destroy()
  const rate = times.length / ((performance.now() - begun) / 1000)
  return { rate, p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes, answers }
}

/** How many answers were none that was asked for. */
export function wrongAnswers({ answers }: Load): number {
  return Object.entries(answers).reduce((sum, [name, count]) => (/^2\d\d$/.test(name) ? sum : sum + count), 0)
}
