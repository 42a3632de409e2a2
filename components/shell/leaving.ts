/** Tells the frame of a page that the next one is on its way. */
const leaving = new EventTarget()

export function announceLeaving(url: string): void {
  if (new URL(url, location.href).pathname !== location.pathname) leaving.dispatchEvent(new Event('leaving'))
}

/** Calls back when a link begins to lead to another page; returns the way to stop that. */
export function onLeaving(listen: () => void): () => void {
  leaving.addEventListener('leaving', listen)
  return () => {
    leaving.removeEventListener('leaving', listen)
  }
}
