import { noSuchAddress, route } from '@/lib/access/entry'
import { readSeries } from '@/lib/indicators/series-operations'
import { getLocale } from '@/lib/text/server'

/** One indicator's chart: `by`, `from`, `to` and `locale` as parameters. */
export const GET = route(readSeries, async () => ({ locale: await getLocale() }))

export { noSuchAddress as DELETE, noSuchAddress as PATCH, noSuchAddress as POST, noSuchAddress as PUT }
