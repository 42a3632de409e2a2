import type { Row } from './row'

export const indicatorRows: Record<string, Row> = {}
