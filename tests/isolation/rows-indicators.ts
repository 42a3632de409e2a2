import { measuredPeriod } from '../support/world-indicators'
import { idOf, type Objects } from '../support/world-names'
import { answering, everybody, voices, type Row } from './row'

const indicator = ({ indicator: key }: Objects) => ({ indicator: key })

export const indicatorRows: Record<string, Row> = {
  'indicators.adoptIndicators': { for: answering, input: () => ({ keys: ['I12'] }) },
  'indicators.adoptStarterSet': { for: answering, input: () => ({}) },
  'indicators.retireIndicator': { for: answering, input: indicator },
  'indicators.setGoal': {
    for: answering,
    input: (own) => ({ ...indicator(own), revision: 1, goal: { kind: 'target', baseline: 1, target: 5 } }),
  },
  'indicators.recordMeasurement': {
    for: voices,
    input: (own) => ({
      ...indicator(own),
      period: measuredPeriod,
      id: idOf('a new figure'),
      revision: 1,
      figure: { value: 4 },
    }),
  },
  'indicators.readEntry': { for: everybody, input: () => ({ locale: 'de' }) },
  'indicators.readFigureHistory': {
    for: everybody,
    input: (own) => ({ ...indicator(own), period: measuredPeriod }),
  },
  'indicators.readIndicators': { for: everybody, input: () => ({ locale: 'en' }) },
  'indicators.readSeries': { for: everybody, input: (own) => ({ ...indicator(own), locale: 'de' }) },
  'indicators.readAllSeries': { for: everybody, input: () => ({}) },
}
