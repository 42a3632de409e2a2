import { download, noSuchAddress } from '@/lib/access/entry'
import { exportClients } from '@/lib/clients/portfolio-operations'
import { portfolioTable } from '@/lib/clients/portfolio-table'
import { csvOf, csvType } from '@/lib/text/csv'
import { getLocale, textIn } from '@/lib/text/server'

/** The list of the same parameters as a table. */
export const GET = download(
  exportClients,
  (exported, { locale }) => {
    const words = { clients: textIn(locale, 'clients'), portfolio: textIn(locale, 'portfolio'), locale }
    const day = exported.now.toISOString().slice(0, 10)
    return {
      name: `lotse-${words.portfolio('table.file')}-${day}.csv`,
      type: csvType,
      body: csvOf(portfolioTable(exported, words), locale),
    }
  },
  async () => ({ locale: await getLocale() }),
)

export { noSuchAddress as DELETE, noSuchAddress as PATCH, noSuchAddress as POST, noSuchAddress as PUT }
