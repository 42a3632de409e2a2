import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { ArrowDown, ArrowUp } from '@/components/ui/icons'

type TableProps = ComponentProps<'table'> & {
  caption: string
  captionShown?: boolean | undefined
  /** On a phone every row becomes a card; give cells a `label` then. Otherwise the table scrolls inside its frame. */
  cards?: boolean | undefined
}

export function Table({ caption, captionShown = false, cards = false, className, children, ...rest }: TableProps) {
  const table = (
    <table {...rest} className={classNames('table', cards && 'table-cards', className)}>
      <caption className={captionShown ? 'mb-2 text-left text-s text-ink-2' : 'sr-only'}>{caption}</caption>
      {children}
    </table>
  )
  if (cards) return table
  return (
    <div role="group" aria-label={caption} tabIndex={0} className="relative w-full overflow-x-auto contain-inline-size">
      {table}
    </div>
  )
}

type CellProps = ComponentProps<'td'> & {
  numeric?: boolean | undefined
  /** The column's name beside the value, where rows are cards. */
  label?: string | undefined
}

export function Td({ numeric = false, label, className, ...rest }: CellProps) {
  return <td {...rest} data-label={label} className={classNames(numeric && 't-num', className)} />
}

type HeadProps = ComponentProps<'th'> & { numeric?: boolean | undefined; sort?: SortLink | undefined }
export type SortLink = { href: string; direction: 'ascending' | 'descending' | null }

/** A column's head; with `sort` it is a link to the list in that order. */
export function Th({ numeric = false, sort, scope = 'col', className, children, ...rest }: HeadProps) {
  return (
    <th
      {...rest}
      scope={scope}
      aria-sort={sort?.direction ?? undefined}
      className={classNames(numeric && 't-num', className)}
    >
      {sort === undefined ? children : <Sorted {...sort}>{children}</Sorted>}
    </th>
  )
}

const arrows = { ascending: <ArrowUp />, descending: <ArrowDown /> }

function Sorted({ href, direction, children }: SortLink & { children: ReactNode }) {
  return (
    <Link href={href} scroll={false} prefetch={false} className="t-sort">
      {children}
      {direction !== null && arrows[direction]}
    </Link>
  )
}
