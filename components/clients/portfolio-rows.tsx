'use client'
import Link from 'next/link'
import type { CSSProperties } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { rowsOf, type Columns } from '@/components/clients/columns'
import { Sparkline } from '@/components/clients/sparkline'
import { useReady } from '@/components/ui/use-ready'
import { VerdictChip, type SeaMark } from '@/components/ui/verdict-chip'
import type { ClientState } from '@/lib/clients/model'
import { trades } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import { localeOf } from '@/lib/text/formats'

/** A client of the list, in the reader's language; null is what it does not have. */
export type ShownRow = {
  id: string
  name: string
  /** Keys; what is no key of ours is shown as it is. */
  trade: string
  headcount: string
  state: ClientState
  progress: string | null
  verdict: SeaMark | null
  readiness: string | null
  /** 1–4 */
  level: number | null
  change: string | null
  movement: 'up' | 'down' | 'same' | null
  course: (number | null)[]
  activity: string
  review: string | null
  overdue: boolean
  measuring: 'none' | 'current' | 'stale'
  consultant: string | null
}

type PortfolioRowsProps = { base: string; rows: Columns<ShownRow> }

/** Rows of the first two screens. */
const drawnByServer = 24

/**
 * Drawn in the browser too, from the rows alone. The server draws those that can be seen at first; the others are there
 * as soon as the page can react, and the whole weighs a quarter less.
 */
export function PortfolioRows({ base, rows }: PortfolioRowsProps) {
  const words = useRowWords()
  const all = rowsOf(rows)
  const drawn = useReady() ? all : all.slice(0, drawnByServer)
  const missing = all.length - drawn.length
  return (
    <tbody>
      {drawn.map((row) => (
        <Row key={row.id} base={base} row={row} words={words} />
      ))}
      {missing > 0 && <Room rows={missing} />}
    </tbody>
  )
}

/** About as high as the rows that are to come, so that a page loaded again is where it was. */
function Room({ rows }: { rows: number }) {
  return (
    <tr aria-hidden className="pf-room" style={{ '--rows': rows } as CSSProperties}>
      <td colSpan={9} />
    </tr>
  )
}

/** The words that many rows share. */
function useRowWords() {
  const t = useTranslations('clients')
  const p = useTranslations('portfolio')
  const locale = localeOf(useLocale())
  const trade = (key: string) => {
    const known = trades.find((one) => one.key === key)
    return known ? say(known.name, locale) : key
  }
  const size = (headcount: string) => {
    const key = `headcount.${headcount}` as 'headcount.1'
    return t.has(key) ? t(key) : headcount
  }
  return {
    about: (row: ShownRow) => `${trade(row.trade)}, ${size(row.headcount)}`,
    level: (level: number) => t(`level.${String(level)}` as 'level.1'),
    state: (state: ClientState) => t(`state.${state}`),
    verdict: (mark: SeaMark) => t(`verdict.${mark}`),
    movements: { up: p('list.up'), down: p('list.down'), same: p('list.same') },
    measuring: { current: p('list.current'), stale: p('list.stale'), none: p('list.unmeasured') },
    courseOf: p('list.courseOf', { values: '' }).trim(),
    gap: p('list.gap'),
    noVerdict: t('list.noVerdict'),
    open: t('list.openValue'),
    overdue: t('list.overdue'),
    noReview: t('list.noReview'),
    reviewing: t('list.reviewing'),
    nobody: p('list.nobody'),
  }
}

type RowWords = ReturnType<typeof useRowWords>
type RowProps = { row: ShownRow; words: RowWords }

function Row({ base, row, words }: RowProps & { base: string }) {
  return (
    <tr>
      <th scope="row">
        <Link prefetch={false} href={`${base}/${row.id}`}>
          {row.name}
        </Link>
        <small>{words.about(row)}</small>
      </th>
      <Result row={row} words={words} />
      <td>
        {row.state === 'review_due' ? (
          <span className="text-con">{words.state(row.state)}</span>
        ) : (
          words.state(row.state)
        )}
        {row.progress !== null && <small>{row.progress}</small>}
      </td>
      <td>{row.activity}</td>
      <td>
        {row.review ?? (
          // the next round has begun: its result brings the next date
          <span className="no">{row.verdict && row.progress !== null ? words.reviewing : words.noReview}</span>
        )}
        {row.overdue && <small className="pf-warn">{words.overdue}</small>}
      </td>
      <td>
        <Measuring measuring={row.measuring} words={words} />
      </td>
      <td>{row.consultant ?? <span className="no">{words.nobody}</span>}</td>
    </tr>
  )
}

function Measuring({ measuring, words }: { measuring: ShownRow['measuring']; words: RowWords }) {
  if (measuring === 'current') return words.measuring.current
  return <span className={measuring === 'stale' ? 'pf-warn' : 'no'}>{words.measuring[measuring]}</span>
}

/** Verdict, readiness and where it is going. */
function Result({ row, words }: RowProps) {
  const { verdict, readiness, level, movement } = row
  const course = row.course.map((value) => (value === null ? words.gap : String(value))).join(', ')
  return (
    <>
      <td>
        {verdict ? (
          <VerdictChip mark={verdict} label={words.verdict(verdict)} />
        ) : (
          <span className="no">{words.noVerdict}</span>
        )}
      </td>
      <td>
        {readiness === null ? <span className="no">{verdict ? words.open : '–'}</span> : <b>{readiness}</b>}
        {level !== null && <small>{words.level(level)}</small>}
      </td>
      <td>
        <span className="pf-move">
          {row.course.length > 1 && <Sparkline values={row.course} label={`${words.courseOf} ${course}`} />}
          {movement === null ? <span className="no">–</span> : <Change row={row} movement={movement} words={words} />}
        </span>
      </td>
    </>
  )
}

function Change({ row, movement, words }: RowProps & { movement: 'up' | 'down' | 'same' }) {
  return (
    <span className={movement}>
      <b>{row.change}</b>
      <small>{words.movements[movement]}</small>
    </span>
  )
}
