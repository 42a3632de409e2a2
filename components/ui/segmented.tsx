import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type Segment = { value: string; label: ReactNode }
type SegmentedLook = { label: string; tall?: boolean | undefined; className?: string | undefined }

const look = ({ tall = false, className }: SegmentedLook) => classNames('seg', tall && 'seg-tap', className)

/** Views of one page as links: the address holds the choice. */
export function SegmentedLinks(
  props: SegmentedLook & { items: readonly { href: string; label: ReactNode; current: boolean }[] },
) {
  return (
    <nav aria-label={props.label} className={look(props)}>
      {props.items.map((item) => (
        <Link key={item.href} href={item.href} scroll={false} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

type SegmentedRadiosProps = SegmentedLook & {
  name: string
  items: readonly Segment[]
} & Pick<ComponentProps<'input'>, 'onChange'> & { value?: string | undefined; defaultValue?: string | undefined }

/** One value of a few in a form, for example 0 to 5. */
export function SegmentedRadios({ name, items, value, defaultValue, onChange, ...rest }: SegmentedRadiosProps) {
  return (
    <div role="radiogroup" aria-label={rest.label} className={look(rest)}>
      {items.map((item) => (
        <label key={item.value}>
          <input
            type="radio"
            name={name}
            value={item.value}
            className="sr-only"
            onChange={onChange}
            {...(value === undefined
              ? { defaultChecked: item.value === defaultValue }
              : { checked: item.value === value })}
          />
          {item.label}
        </label>
      ))}
    </div>
  )
}
