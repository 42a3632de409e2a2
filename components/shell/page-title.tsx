'use client'
import { useEffect } from 'react'

/**
 * Names the document while it is shown, for what an address alone cannot name: a page that is not there, a topic. The
 * framework writes the title its page announced once more when it takes over, so ours is put back after each writing.
 */
export function PageTitle({ title }: { title: string }) {
  useEffect(() => {
    let announced = document.title
    const write = () => {
      if (document.title === title) return
      announced = document.title
      document.title = title
    }
    write()
    const observer = new MutationObserver(write)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      if (document.title === title) document.title = announced
    }
  }, [title])
  return null
}
