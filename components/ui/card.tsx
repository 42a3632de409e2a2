import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

/** A box on the paper, for what one operates. Reading matter takes a Section. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames('card', className)} />
}
