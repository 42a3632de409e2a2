import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { MiniBeam } from '@/components/charts/mini-beam'
import { figure, signedFigure } from '@/components/charts/figures'
import { StateTag } from '@/components/clients/state-tag'
import { ChipLink } from '@/components/ui/chip'
import { Table, Td, Th, type SortLink } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { VerdictChip, seaMarks } from '@/components/ui/verdict-chip'
import { sorts, type ClientRow, type Sort } from '@/lib/clients/model'
import { trades } from '@/lib/clients/trades'
import { addressOf, sortedBy, type ListView } from '@/lib/clients/view'
import { paths } from '@/lib/platform/paths'
import { dealtWith } from '@/lib/clients/count'
import { say } from '@/lib/text/catalogue'
import { getFormat, getLocale, getText } from '@/lib/text/server'

type ClientTableProps = { workspace: string; rows: readonly ClientRow[]; view: ListView }

/** The clients of a page as a table; on a phone a card each. Sorting is a link, so the address holds it. */
export async function ClientTable({ workspace, rows, view }: ClientTableProps) {
  const t = await getText('clients')
  const list = paths.workspace(workspace)
  const sortLink = (sort: Sort): SortLink => ({
    href: addressOf(list, view, sortedBy(view, sort)),
    direction: view.sort === sort ? (view.direction === 'asc' ? 'ascending' : 'descending') : null,
  })
  return (
    <>
      <SortBy view={view} linkOf={sortLink} />
      <div className="table-frame relative -mx-1 px-1">
        <Table caption={t('list.caption')} cards>
          <thead className="max-[47.5rem]:hidden">
            <tr>
              <Th sort={sortLink('name')}>{t('list.client')}</Th>
              <Th sort={sortLink('state')}>{t('list.state')}</Th>
              <Th sort={sortLink('verdict')}>{t('list.verdict')}</Th>
              <Th className={lesser}>{t('list.balance')}</Th>
              <Th sort={sortLink('readiness')} className={lesserStill}>
                {t('list.readiness')}
              </Th>
              <Th sort={sortLink('review')}>{t('list.review')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClientLine key={row.id} workspace={workspace} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}

/** Columns that step back first where the window is narrow; on a phone the cards show everything. */
const lesser = 'min-[47.5rem]:max-[80rem]:hidden'
const lesserStill = 'min-[47.5rem]:max-[64rem]:hidden'

type SortByProps = { view: ListView; linkOf: (sort: Sort) => SortLink }

/** On a phone there are no heads of columns: the same links stand above the cards. */
async function SortBy({ view, linkOf }: SortByProps) {
  const t = await getText('clients')
  const word = { name: 'client', state: 'state', verdict: 'verdict', readiness: 'readiness', review: 'review' } as const
  return (
    <nav aria-labelledby="sort-by" className="mb-2 flex flex-wrap items-center gap-2 min-[47.5rem]:hidden">
      <span id="sort-by" className="w-full text-xs text-ink-3">
        {t('list.sortBy')}
      </span>
      {sorts.map((sort) => {
        const { href, direction } = linkOf(sort)
        return (
          <ChipLink key={sort} href={href} current={view.sort === sort}>
            {t(`list.${word[sort]}`)}
            {direction === 'ascending' && <ArrowUp aria-label={t('list.ascending')} />}
            {direction === 'descending' && <ArrowDown aria-label={t('list.descending')} />}
          </ChipLink>
        )
      })}
    </nav>
  )
}

async function ClientLine({ workspace, row }: { workspace: string; row: ClientRow }) {
  const [t, locale] = await Promise.all([getText('clients'), getLocale()])
  const trade = trades.find(({ key }) => key === row.trade)
  const { state, asked, unknown } = row
  const answering = asked > 0 && (state === 'answering' || state === 'awaiting_confirmation')
  return (
    <tr>
      <Th scope="row" className="min-w-44">
        <Link href={paths.client(workspace, row.id)} className="lnk font-semibold">
          {row.name}
        </Link>
        <span className="block text-xs font-normal text-ink-3">
          {trade ? say(trade.name, locale) : row.trade}, {headcountOf(row.headcount, t)}
        </span>
      </Th>
      <Td label={t('list.state')}>
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <StateTag state={state} label={t(`state.${state}`)} />
          {answering && (
            <span className="text-xs text-ink-3">{t('progress', { done: dealtWith(row), asked, unknown })}</span>
          )}
        </span>
      </Td>
      <Td label={t('list.verdict')}>
        <Verdict verdict={row.verdict} />
      </Td>
      <Td label={t('list.balance')} className={lesser}>
        <Balance row={row} />
      </Td>
      <Td label={t('list.readiness')} className={lesserStill}>
        <Readiness row={row} />
      </Td>
      <Td label={t('list.review')}>
        <Review row={row} />
      </Td>
    </tr>
  )
}

type Words = Awaited<ReturnType<typeof getText<'clients'>>>

function headcountOf(headcount: string, t: Words): string {
  const key = `headcount.${headcount}` as 'headcount.1'
  return t.has(key) ? t(key) : headcount
}

/** The verdict as its sea mark. None yet is not the verdict "open", and never a no. */
export async function Verdict({ verdict, size }: { verdict: string | null; size?: 'sm' | 'md' | 'lg' }) {
  const t = await getText('clients')
  if (verdict === null) return <span className="text-ink-3">{t('list.noVerdict')}</span>
  const mark = seaMarks.find((code) => code === verdict) ?? 'OPEN'
  return <VerdictChip mark={mark} label={t(`verdict.${mark}`)} size={size} />
}

/** Without a verdict there is no value yet; with one, a missing value is an open one. */
async function NoValue({ row: { verdict } }: { row: ClientRow }) {
  const t = await getText('clients')
  if (verdict !== null) return <span className="text-ink-3">{t('list.openValue')}</span>
  return (
    <span className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('list.noValue')}</span>
    </span>
  )
}

async function Balance({ row }: { row: ClientRow }) {
  const locale = await getLocale()
  const { balance, verdict } = row
  if (balance === null && verdict === null) return <NoValue row={row} />
  return (
    <span className="inline-flex items-baseline gap-3">
      <MiniBeam balance={balance} className="self-center" />
      {balance === null ? (
        <NoValue row={row} />
      ) : (
        <span className="num min-w-10 text-right">{signedFigure(balance, locale)}</span>
      )}
    </span>
  )
}

async function Readiness({ row }: { row: ClientRow }) {
  const [t, locale] = await Promise.all([getText('clients'), getLocale()])
  const { readiness, level } = row
  if (readiness === null) return <NoValue row={row} />
  const name = level === null ? null : t(`level.${String(level)}` as 'level.1')
  return (
    <span>
      <span className="num">{figure(readiness, locale, 0)}</span>
      {name !== null && <span className="ml-2 text-xs text-ink-3">{name}</span>}
    </span>
  )
}

async function Review({ row: { reviewOn, overdue } }: { row: ClientRow }) {
  const [t, format] = await Promise.all([getText('clients'), getFormat('UTC')])
  if (reviewOn === null) return <span className="text-ink-3">{t('list.noReview')}</span>
  const date = format.dateTime(reviewOn, { dateStyle: 'medium' })
  if (!overdue) return date
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {date} <Tag tone="con">{t('list.overdue')}</Tag>
    </span>
  )
}
