'use client'
import { useEffect } from 'react'

/** Whoever arrives at "#argument-…" finds it open: the place itself, and whatever is folded around it. */
export function OpenAddressed() {
  useEffect(() => {
    openAddressed()
    window.addEventListener('hashchange', openAddressed)
    return () => {
      window.removeEventListener('hashchange', openAddressed)
    }
  }, [])
  return null
}

function openAddressed() {
  const target = document.getElementById(window.location.hash.slice(1))
  for (let folded = target?.closest('details'); folded; folded = folded.parentElement?.closest('details')) {
    folded.open = true
  }
}
