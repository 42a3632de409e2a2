import { noSuchAddress, route } from '@/lib/access/entry'
import { readAllSeries } from '@/lib/indicators/series-operations'

/** Five years of everything that a client measures. */
export const GET = route(readAllSeries)

export { noSuchAddress as DELETE, noSuchAddress as PATCH, noSuchAddress as POST, noSuchAddress as PUT }
