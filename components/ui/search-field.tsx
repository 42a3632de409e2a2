'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Search } from '@/components/ui/icons'

type SearchFieldProps = {
  /** Where the list lives; the words go into its address. */
  action: string
  name?: string | undefined
  label: string
  placeholder?: string | undefined
  /** What the list is searched for now. */
  value: string
  /** The rest of the view, kept in the address. */
  keep?: Readonly<Record<string, string>> | undefined
  /** The key / goes to the field from wherever nothing is being typed. */
  shortcut?: boolean | undefined
  className?: string | undefined
}

/** After the last letter, before the list is asked for. In milliseconds. */
const pause = 250

/** A search that is an address with words: the list follows while one types; without script, Enter sends a GET form. */
export function SearchField(props: SearchFieldProps) {
  const { action, name = 'q', label, placeholder, value, keep = {}, shortcut = false, className } = props
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [pending, startTransition] = useTransition()

  // a link took the words away or the way back brought others; what is being typed stays
  useEffect(() => {
    if (input.current !== null && document.activeElement !== input.current) input.current.value = value
  }, [value])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  useEffect(() => {
    if (!shortcut) return
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => {
      document.removeEventListener('keydown', focus)
    }
  }, [shortcut])

  function search() {
    clearTimeout(timer.current)
    const words = (input.current?.value ?? '').trim()
    if (words === value && !pending) return
    const query = new URLSearchParams({ ...(words !== '' && { [name]: words }), ...keep }).toString()
    startTransition(() => {
      router.replace(query === '' ? action : `${action}?${query}`, { scroll: false })
    })
  }

  return (
    <form
      action={action}
      role="search"
      aria-busy={pending}
      className={classNames('relative', className)}
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <label className="relative block">
        <span className="sr-only">{label}</span>
        <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <input
          ref={input}
          type="search"
          name={name}
          defaultValue={value}
          maxLength={120}
          placeholder={placeholder ?? label}
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts={shortcut ? '/' : undefined}
          className="inp pl-9"
          onChange={() => {
            clearTimeout(timer.current)
            timer.current = setTimeout(search, pause)
          }}
        />
      </label>
      {Object.entries(keep).map(([key, word]) => (
        <input key={key} type="hidden" name={key} value={word} />
      ))}
    </form>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
