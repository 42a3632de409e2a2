import { download, noSuchAddress } from '@/lib/access/entry'
import { readSeries } from '@/lib/indicators/series-operations'
import { seriesTable, tableName } from '@/lib/indicators/table'
import { csvOf, csvType } from '@/lib/text/csv'
import { getLocale, textIn } from '@/lib/text/server'

/** The table behind the chart of the same parameters. */
export const GET = download(
  readSeries,
  (view, { locale }) => ({
    name: tableName(view),
    type: csvType,
    body: csvOf(seriesTable(view, textIn(locale, 'indicatorTable')), locale),
  }),
  async () => ({ locale: await getLocale() }),
)

export { noSuchAddress as DELETE, noSuchAddress as PATCH, noSuchAddress as POST, noSuchAddress as PUT }
