import { classNames } from '@/components/ui/class-names'

const firstLetter = (word = '') => word.match(/^./u)?.[0] ?? ''

/** Initials of a name: first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return `${firstLetter(words[0])}${firstLetter(last)}`.toLocaleUpperCase()
}

type AvatarProps = {
  name: string
  kind?: 'person' | 'firm' | undefined
  large?: boolean | undefined
  className?: string | undefined
}

/** Initials in a disc, or in a square for firms. The name stands beside it, so it is decorative. */
export function Avatar({ name, kind = 'person', large = false, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={classNames('avatar', kind === 'firm' && 'avatar-firm', large && 'avatar-lg', className)}
    >
      {initials(name)}
    </span>
  )
}
