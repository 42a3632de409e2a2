'use client'
import Link from 'next/link'
import { Sparkline } from '@/components/clients/sparkline'
import { VerdictChip, type SeaMark } from '@/components/ui/verdict-chip'

/** A client of the list, short: fifty of them go over the wire with every page. What is not there is left out. */
export type ShownRow = {
  id: string
  name: string
  about: string
  state: string
  progress?: string
  verdict?: SeaMark
  readiness?: string
  level?: string
  change?: string
  movement?: 'up' | 'down' | 'same'
  course: (number | null)[]
  activity: string
  review?: string
  overdue?: true
  measuring: 'none' | 'current' | 'stale'
  consultant?: string
}

export type RowWords = {
  states: Record<string, string>
  verdicts: Record<SeaMark, string>
  movements: Record<'up' | 'down' | 'same', string>
  measuring: Record<ShownRow['measuring'], string>
  courseOf: string
  gap: string
  noVerdict: string
  open: string
  overdue: string
  noReview: string
  reviewing: string
  nobody: string
}

type PortfolioRowsProps = { base: string; rows: readonly ShownRow[]; words: RowWords }

/** Drawn in the browser too, from the rows alone: their markup is sent once. */
export function PortfolioRows({ base, rows, words }: PortfolioRowsProps) {
  return (
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} base={base} row={row} words={words} />
      ))}
    </tbody>
  )
}

type RowProps = { row: ShownRow; words: RowWords }

function Row({ base, row, words }: RowProps & { base: string }) {
  return (
    <tr>
      <th scope="row">
        <Link prefetch={false} href={`${base}/${row.id}`} className="lnk">
          {row.name}
        </Link>
        <small>{row.about}</small>
      </th>
      <Result row={row} words={words} />
      <td>
        <span className={row.state === 'review_due' ? 'text-con' : undefined}>{words.states[row.state]}</span>
        {row.progress !== undefined && <small>{row.progress}</small>}
      </td>
      <td>{row.activity}</td>
      <td>
        {row.review ?? (
          // the next round has begun: its result brings the next date
          <span className="no">{row.verdict && row.progress !== undefined ? words.reviewing : words.noReview}</span>
        )}
        {row.overdue && <small className="pf-warn">{words.overdue}</small>}
      </td>
      <td>
        <span className={measuringLook[row.measuring]}>{words.measuring[row.measuring]}</span>
      </td>
      <td>{row.consultant ?? <span className="no">{words.nobody}</span>}</td>
    </tr>
  )
}

const measuringLook = { none: 'no', current: undefined, stale: 'pf-warn' }

/** Verdict, readiness and where it is going. */
function Result({ row, words }: RowProps) {
  const { verdict, readiness, level, movement } = row
  const course = row.course.map((value) => (value === null ? words.gap : String(value))).join(', ')
  return (
    <>
      <td>
        {verdict ? (
          <VerdictChip mark={verdict} label={words.verdicts[verdict]} />
        ) : (
          <span className="no">{words.noVerdict}</span>
        )}
      </td>
      <td>
        {readiness === undefined ? <span className="no">{verdict ? words.open : '–'}</span> : <b>{readiness}</b>}
        {level !== undefined && <small>{level}</small>}
      </td>
      <td>
        <span className="pf-move">
          {row.course.length > 1 && <Sparkline values={row.course} label={`${words.courseOf} ${course}`} />}
          {movement === undefined ? (
            <span className="no">–</span>
          ) : (
            <Change row={row} movement={movement} words={words} />
          )}
        </span>
      </td>
    </>
  )
}

const arrows = { up: '↗', down: '↘', same: '→' }

function Change({ row, movement, words }: RowProps & { movement: 'up' | 'down' | 'same' }) {
  return (
    <span>
      <i aria-hidden>{arrows[movement]}</i>
      <b>{row.change}</b>
      <small>{words.movements[movement]}</small>
    </span>
  )
}
