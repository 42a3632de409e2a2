import { describe, expect, it } from 'vitest'
import { argumentsMeasuredBy, indicatorProblems } from '../indicator-rules'
import { Indicator } from '../indicator-schema'
import { standardCatalogue } from './document'

const standardIndicators = standardCatalogue.indicators ?? []
const byKey = new Map(standardIndicators.map((indicator) => [indicator.key, indicator]))
const where = (holds: (indicator: Indicator) => boolean) => standardIndicators.filter(holds).map(({ key }) => key)

describe('the standard set of indicators', () => {
  it('holds I01 to I26 with the two that are kept apart', () => {
    const numbers = Array.from({ length: 26 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`)
    expect([...byKey.keys()]).toEqual(
      numbers.flatMap((key) => (key === 'I02' || key === 'I12' ? [key, `${key}B`] : key)),
    )
    expect(byKey.size).toBe(standardIndicators.length)
  })

  it('offers six to start with', () => {
    expect(where(({ starter }) => starter)).toEqual(['I01', 'I02', 'I11', 'I12', 'I13', 'I14'])
  })

  it('speaks to arguments, but for ads and applications, which are kept apart, and the finer half of I12', () => {
    expect(where(({ key }) => argumentsMeasuredBy(standardCatalogue, key).length === 0)).toEqual([
      'I02B',
      'I12B',
      'I26',
    ])
  })

  it('builds on indicators that exist', () => {
    const parts = standardIndicators.flatMap(({ ratio, computed }) => [
      ...(ratio?.denominatorFrom ? [ratio.denominatorFrom.indicator] : []),
      ...(computed ? Object.values(computed.parts) : []),
    ])
    expect(parts).toEqual(['I11', 'I12', 'I01', 'I02', 'I12'])
    expect(where(({ aggregation }) => aggregation === 'computed')).toEqual(['I23'])
    expect(byKey.get(byKey.get('I23')?.computed?.parts.influenced ?? '')?.aggregation).toBe('ratio')
  })

  it('counts, aggregates and points as the model says', () => {
    expect(where(({ aggregation }) => aggregation === 'ratio')).toEqual([
      'I12',
      'I12B',
      'I19',
      'I20',
      'I22',
      'I24',
      'I25',
    ])
    expect(where(({ aggregation }) => aggregation === 'last')).toEqual(['I04', 'I09'])
    expect(where(({ aggregation }) => aggregation === 'median')).toEqual(['I17'])
    expect(where(({ cadence }) => cadence === 'week')).toEqual(['I01', 'I21'])
    expect(where(({ cadence }) => cadence === 'running')).toEqual(['I11'])
    expect(where(({ cadence }) => cadence === 'quarter')).toEqual(['I04', 'I16', 'I20', 'I23', 'I24', 'I26'])
    expect(where(({ cadence }) => cadence === 'year')).toEqual(['I25'])
    expect(where(({ direction }) => direction === 'corridor')).toEqual(['I01', 'I02B', 'I21'])
    expect(where(({ direction }) => direction === 'down')).toEqual(['I02', 'I17', 'I18', 'I23', 'I24'])
    expect(where(({ kind }) => kind === 'input')).toEqual(['I01', 'I02', 'I02B'])
    expect(where(({ kind }) => kind === 'activity')).toEqual(['I11', 'I17', 'I19', 'I20', 'I21'])
    expect(where(({ kind }) => kind === 'output')).toEqual([
      ...['I03', 'I04', 'I05', 'I06', 'I07', 'I08', 'I15', 'I22'],
    ])
  })

  it('is written in both languages, and not twice in one', () => {
    for (const { name, help } of standardIndicators) {
      expect(name.de).not.toBe(name.en)
      expect(help.de).not.toBe(help.en)
    }
  })
})

describe('an indicator', () => {
  const sound = byKey.get('I12')

  it.each([
    ['a ratio without labels', { ratio: undefined }, 'ratio_labels'],
    ['labels without a ratio', { aggregation: 'sum' }, 'ratio_labels'],
    ['a ratio that is no percentage', { unit: 'count' }, 'ratio_unit'],
    ['a formula without its parts', { aggregation: 'computed', ratio: undefined }, 'computed_formula'],
    ['a free unit without a name', { aggregation: 'sum', ratio: undefined, unit: 'free' }, 'unit_label'],
    ['a corridor for a direction', { suggestedCorridor: { lo: 1, hi: 2, tolerance: 1 } }, 'corridor_direction'],
    ['a target for a corridor', { direction: 'corridor', suggestedTarget: 1 }, 'target_direction'],
    [
      'a corridor upside down',
      { direction: 'corridor', suggestedCorridor: { lo: 2, hi: 1, tolerance: 1 } },
      'corridor_order',
    ],
  ])('is refused with %s', (_, change, code) => {
    expect(Indicator.safeParse(sound).success).toBe(true)
    const parsed = Indicator.safeParse({ ...sound, ...change })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([code])
  })
})

describe('a catalogue with indicators', () => {
  const edited = (key: string, change: Partial<Indicator>) =>
    indicatorProblems({
      ...standardCatalogue,
      indicators: standardIndicators.map((indicator) =>
        indicator.key === key ? { ...indicator, ...change } : indicator,
      ),
    })

  it('is sound as it is, and so is one that measures nothing', () => {
    expect(edited('I12', {})).toEqual([])
    expect(indicatorProblems({ ...standardCatalogue, indicators: undefined })).toEqual([])
  })

  it('names what an argument, a ratio or a formula misses', () => {
    const without = (gone: string) =>
      indicatorProblems({ ...standardCatalogue, indicators: standardIndicators.filter(({ key }) => key !== gone) })
    expect(without('I04')).toEqual([{ path: 'arguments.A-VISIBILITY.indicators.I04', code: 'unknown_indicator' }])
    expect(without('I11').map(({ path }) => path)).toContain('indicators.I12.ratio.denominatorFrom')
    expect(without('I02').map(({ path }) => path)).toContain('indicators.I23.computed.I02')
  })

  it('refuses a formula over what cannot be summed, and a denominator from what has none', () => {
    expect(edited('I01', { aggregation: 'last' })).toEqual([
      { path: 'indicators.I23.computed.I01', code: 'part_not_summed' },
    ])
    const ratio = byKey.get('I12')?.ratio
    if (!ratio) throw new Error('I12 is a ratio')
    const change = { ratio: { ...ratio, denominatorFrom: { indicator: 'I11', part: 'numerator' as const } } }
    expect(edited('I12', change)).toEqual([{ path: 'indicators.I12.ratio.denominatorFrom', code: 'no_ratio' }])
  })
})
