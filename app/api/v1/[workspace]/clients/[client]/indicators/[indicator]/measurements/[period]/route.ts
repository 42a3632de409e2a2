import { noSuchAddress, route } from '@/lib/access/entry'
import { readFigureHistory, recordMeasurement } from '@/lib/indicators/entry-operations'

/** Saves one figure of one period. A route, not an action: figures are sent side by side, and again after a lost connection. */
export const PUT = route(recordMeasurement)

/** Every figure that was ever entered for the period. */
export const GET = route(readFigureHistory)

export { noSuchAddress as DELETE, noSuchAddress as PATCH, noSuchAddress as POST }
