import { z } from 'zod'
import { Indicator } from '../indicator-schema'
import indicators from './indicators.json'

/** The standard set of indicators, in catalogue order. Throws a ZodError on import if its data are malformed. */
export const standardIndicators: readonly Indicator[] = z.array(Indicator).parse(indicators)
