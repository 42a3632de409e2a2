export const dynamic = 'force-dynamic'

export default function PlainPage() {
  return <h1>Nothing but Next</h1>
}
