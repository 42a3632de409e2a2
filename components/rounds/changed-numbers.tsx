import { changeFigure, figure, signedFigure } from '@/components/charts/figures'
import { Note } from '@/components/ui/note'
import { Table, Td, Th } from '@/components/ui/table'
import type { ChangesView, SubmittedRound } from '@/lib/assessments/views-over-time'
import { getLocale, getText } from '@/lib/text/server'

/** Verdict, readiness, level and balance: last time, today, change. What is open on one side has no change. */
export async function ChangedNumbers({ view: { before, after, moved, formChanged } }: { view: ChangesView }) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  const open = t('changes.open')
  const score = (value: number | null) => (value === null ? open : figure(value, locale))
  // by the answers, as everywhere: two forms weigh different questions, and that alone is no change
  const change = (from: number | null, to: number | null, points: number | null) => {
    if (from === null || to === null || points === null) return '–'
    // where it is the difference of what stands beside it, it can be worked out from that
    return Math.abs(to - from - points) < 1e-9 ? changeFigure(from, to, locale) : signedFigure(points, locale, 1)
  }
  const balances = [before.balance.value, after.balance.value] as const
  const comparable = !formChanged && balances[0] !== null && balances[1] !== null
  const balance = ({ balance: { value, lo, hi } }: SubmittedRound) => {
    if (value === null) return open
    const shown = signedFigure(value, locale, 1)
    if (lo === null || hi === null || !isOpen(lo, hi)) return shown
    return t('changes.span', { value: shown, lo: signedFigure(lo, locale), hi: signedFigure(hi, locale) })
  }
  const rows = [
    { name: t('changes.verdict'), from: before.verdict.label, to: after.verdict.label, change: '' },
    {
      name: t('changes.readiness'),
      from: score(before.readiness),
      to: score(after.readiness),
      change: change(before.readiness, after.readiness, moved),
    },
    { name: t('changes.level'), from: before.level ?? open, to: after.level ?? open, change: '' },
    {
      name: t('changes.balance'),
      from: balance(before),
      to: balance(after),
      change: change(...balances, comparable ? balances[1] - balances[0] : null),
    },
  ]
  return (
    <>
      <Table caption={t('changes.numbers')} cards>
        <thead>
          <tr>
            <Th>{t('changes.what')}</Th>
            <Th numeric>{t('changes.before')}</Th>
            <Th numeric>{t('changes.now')}</Th>
            <Th numeric>{t('changes.change')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <Td numeric label={t('changes.before')} className="text-ink-2">
                {row.from}
              </Td>
              <Td numeric label={t('changes.now')}>
                {row.to}
              </Td>
              <Td
                numeric
                label={t('changes.change')}
                className={row.change === '' ? 'max-[47.5rem]:hidden!' : undefined}
              >
                {row.change}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {[before, after].some(({ balance: { lo, hi } }) => lo !== null && hi !== null && isOpen(lo, hi)) && (
        <Note className="mt-3">{t('changes.spanNote')}</Note>
      )}
    </>
  )
}

/** Whether a span is one as it is shown. */
function isOpen(lo: number, hi: number): boolean {
  return Math.round(lo) !== Math.round(hi)
}
