import type { Row } from './row'

export const portfolioRows: Record<string, Row> = {}
