'use client'
import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** A disclosure whose content is drawn when somebody opens it, and not with every page that offers it. */
export function LazyDisclosure({ children, ...rest }: Omit<ComponentProps<typeof Disclosure>, 'ref' | 'onToggle'>) {
  const details = useRef<HTMLDetailsElement>(null)
  const [opened, setOpened] = useState(false)
  const draw = () => {
    setOpened(true)
  }
  useEffect(() => {
    // opened before the page could listen
    if (details.current?.open === true) draw()
  }, [])
  return (
    <Disclosure {...rest} ref={details} onToggle={draw}>
      {opened && children}
    </Disclosure>
  )
}
