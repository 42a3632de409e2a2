import { classNames } from '@/components/ui/class-names'

const firstLetter = (word = '') => word.match(/[\p{L}\p{N}]/u)?.[0] ?? ''

/** Pairs that nobody wants to see for a name: of the Nazi years, their codes today, and plain rudeness. */
const unfit = new Set('SS SA SD HJ KZ NS HH AH 18 28 88 WC FU'.split(' '))

/** Initials of a name: first and last word that have a letter or a digit; signs such as "<" or "&" are none. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => firstLetter(word) !== '')
  const last = words.length > 1 ? words.at(-1) : undefined
  const [first, second] = [words[0], last].map((word) => firstLetter(word).toLocaleUpperCase())
  const pair = `${first ?? ''}${second ?? ''}`
  return unfit.has(pair) ? (first ?? '') : pair
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
