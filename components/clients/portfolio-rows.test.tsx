import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, it } from 'vitest'
import clients from '@/lib/text/messages/de/clients.json'
import portfolio from '@/lib/text/messages/de/portfolio.json'
import { columnsOf } from './columns'
import { PortfolioRows, type ShownRow } from './portfolio-rows'

const row: ShownRow = {
  id: '',
  name: 'Café',
  trade: 'I-cafe',
  headcount: '6-9',
  state: 'submitted',
  progress: null,
  verdict: 'YES',
  readiness: '71',
  level: 3,
  change: '+10',
  movement: 'up',
  course: [61, null, 71],
  activity: '1. Nov. 2026',
  review: null,
  overdue: false,
  measuring: 'none',
  consultant: null,
}

function drawnByServer(rows: readonly ShownRow[]): string {
  return renderToStaticMarkup(
    <IntlProvider locale="de" timeZone="Europe/Berlin" messages={{ clients, portfolio }}>
      <table>
        <PortfolioRows base="/w/agency/clients" rows={columnsOf(rows, Object.keys(row) as (keyof ShownRow)[])} />
      </table>
    </IntlProvider>,
  )
}

it('draws the rows that are seen at first, and leaves the others to the browser', () => {
  const rows = Array.from({ length: 50 }, (_, index) => ({ ...row, id: String(index) }))
  const ids = [...drawnByServer(rows).matchAll(/clients\/(\d+)/g)].map(([, id]) => Number(id))
  expect(ids).toEqual(Array.from({ length: 24 }, (_, index) => index))
})

it('says everything of a client in the reader’s words', () => {
  const words = drawnByServer([row]).replaceAll(/<[^>]+>/g, ' ')
  expect(words.replaceAll(/\s+/g, ' ').trim()).toBe(
    'Café Café, 6 bis 9 Personen Ja 71 Betreiben +10 gestiegen Abgegeben 1. Nov. 2026 noch keine keine niemand',
  )
  expect(drawnByServer([row])).toContain('aria-label="Reife im Verlauf: 61, offen, 71"')
})
