import { Search } from 'lucide-react'
import Form from 'next/form'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type SearchFieldProps = {
  /** Where the list lives; the words go into its address. */
  action: string
  name?: string | undefined
  label: string
  placeholder?: string | undefined
  defaultValue?: string | undefined
  /** The rest of the view, kept in the address. */
  keep?: Readonly<Record<string, string>> | undefined
  className?: string | undefined
  children?: ReactNode
}

/** A search that is a link with words: a GET form, without script too. */
export function SearchField({
  action,
  name = 'q',
  label,
  placeholder,
  defaultValue,
  keep = {},
  className,
  children,
}: SearchFieldProps) {
  return (
    <Form action={action} scroll={false} role="search" className={classNames('relative', className)}>
      <label className="relative block">
        <span className="sr-only">{label}</span>
        <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <input
          key={defaultValue}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? label}
          className="inp pl-9"
        />
      </label>
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
    </Form>
  )
}
