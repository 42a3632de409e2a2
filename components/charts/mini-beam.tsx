import type { CSSProperties } from 'react'
import { arcReach } from '@/components/charts/waage-geometry'
import { classNames } from '@/components/ui/class-names'

type MiniBeamProps = {
  /** −100…100; null is a dashed, level beam. */
  balance: number | null
  /** Left out where the number stands beside it. */
  label?: string | undefined
  large?: boolean | undefined
  className?: string | undefined
}

/** The beam as a small sign for rows and cards: ochre left, teal right, tilting with B. */
export function MiniBeam({ balance, label, large = false, className }: MiniBeamProps) {
  const style = {
    '--b': balance === null ? 0 : Math.round(Math.max(-arcReach, Math.min(arcReach, balance))),
  } as CSSProperties
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span
      {...named}
      className={classNames('mini-beam', large && 'mini-beam-lg', balance === null && 'mini-beam-open', className)}
      style={style}
    />
  )
}
