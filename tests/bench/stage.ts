import { encode } from 'next-auth/jwt'
import pg from 'pg'
import type { BenchRequest } from '@/scripts/lib/bench-request.mjs'
import { slugs, writers } from './content'
import type { Aim, Ask } from './load'

export type Served = { readonly address: string; readonly pid: number; readonly start: number }
type Site = { readonly product: Served; readonly productSmall: Served; readonly bare: Served; readonly build: number }

/** What the parts measure on. */
export type Stage = Site & {
  readonly request: BenchRequest
  /** Signed in as the agency, with one of its sessions after the other. */
  readonly agency: (path: string, site?: Served) => Aim
  readonly atBare: (path: string) => Aim
  /** Signed in as the owner of the n-th client of the wide workspace. */
  readonly owner: (n: number, ask: Omit<Ask, 'headers'>) => Ask
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  readonly close: () => Promise<void>
}

export const wide = `/w/${slugs.wide}`

/** Ids as the content makes them. */
export function idOf(kind: number, place: number, n: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `${hex(kind, 8)}-${hex(place, 4)}-7000-8000-${hex(n, 12)}`
}

export const clientOf = (n: number): string => idOf(5, 1, n)
export const openAssessmentOf = (n: number): string => idOf(7, 1, n)

export async function openStage(): Promise<Stage> {
  const site = JSON.parse(process.env['BENCH_SITE'] ?? '') as Site
  const request = JSON.parse(process.env['BENCH_REQUEST'] ?? '') as BenchRequest
  const pool = new pg.Pool({ connectionString: process.env['BENCH_ADMIN_URL'], max: 2 })
  const owners = await headersOf(0, site.product)
  const agencies = await headersOf(1, site.product)
  let turn = 0
  return {
    ...site,
    request,
    agency:
      (path, { address } = site.product) =>
      () => {
        turn += 1
        return { url: address + path, headers: agencies[turn % agencies.length] ?? {} }
      },
    atBare: (path) => () => ({ url: site.bare.address + path }),
    owner: (n, ask) => ({ ...ask, url: site.product.address + ask.url, headers: owners[n - 1] ?? {} }),
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
  }
}

async function headersOf(place: number, { address }: Served): Promise<Record<string, string>[]> {
  const sessions = Array.from({ length: writers }, (_, n) => signedIn(idOf(2, place, n + 1)))
  return (await Promise.all(sessions)).map((cookie) => ({ cookie, origin: address }))
}

/** The cookie that a sign-in sets; the session's row is there already. */
async function signedIn(sid: string): Promise<string> {
  const token = await encode({ token: { sid }, secret: process.env['NEXTAUTH_SECRET'] ?? '' })
  return `next-auth.session-token=${token}`
}
