import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionOf, weighBalance, type Balance, type BalanceItem } from './balance'

const floor = 0.25
const pros: BalanceItem[] = [
  { weight: 5, x: 0.75 },
  { weight: 4, x: 0.5 },
  { weight: 3, x: 1 },
  { weight: 2, x: null },
]
const contras: BalanceItem[] = [
  { weight: 5, x: 0.5 },
  { weight: 4, x: 0.25 },
  { weight: 3, x: 0 },
]

describe('the worked example', () => {
  it('gives the printed figures', () => {
    const { P, C, B, Blo, Bhi, coverage } = weighBalance(pros, contras, floor)
    expect(P).toBeCloseTo(72.9167, 4)
    expect(C).toBeCloseTo(29.1667, 4)
    expect(B).toBeCloseTo(43.75, 10)
    expect(Blo).toBeCloseTo(33.3333, 4)
    expect(Bhi).toBeCloseTo(47.619, 3)
    expect(coverage).toBeCloseTo(0.9231, 4)
  })
})

describe('a side without a known argument', () => {
  it('leaves its mean, the balance, the potential and the interval open', () => {
    const { P, C, B, Blo, Bhi, Bpot } = weighBalance([{ weight: 3, x: null }], contras, floor)
    expect({ P, B, Blo, Bhi, Bpot }).toEqual({ P: null, B: null, Blo: null, Bhi: null, Bpot: null })
    expect(C).toBeCloseTo(29.1667, 4)
    expect(weighBalance([], [], floor)).toMatchObject({ P: null, C: null, coverage: 0 })
  })
})

describe('coverage', () => {
  it('is a share of the weight, however little that is', () => {
    const light: BalanceItem[] = [
      { weight: 0.25, x: 1 },
      { weight: 0.25, x: null },
    ]
    expect(weighBalance(light, [{ weight: 0.25, x: 0 }], floor).coverage).toBeCloseTo(2 / 3, 12)
  })
})

describe('homework', () => {
  it('lowers known removable contras to the floor, on the same denominators', () => {
    const homework: BalanceItem[] = [
      { weight: 3, x: 1, removable: true },
      { weight: 1, x: 0, removable: true },
      { weight: 4, x: 1 },
      { weight: 2, x: null, removable: true },
    ]
    const { B, Bpot } = weighBalance([{ weight: 1, x: 1 }], homework, floor)
    expect(B).toBeCloseTo(100 - (100 * 7) / 8, 10)
    expect(Bpot).toBeCloseTo(100 - (100 * 4.75) / 8, 10)
  })
})

const known = fc.record({
  weight: fc.integer({ min: 0, max: 5 }),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  removable: fc.boolean(),
})
const any = fc.record({ ...fields(), x: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) })
const side = fc.array(any, { maxLength: 8 })

function fields() {
  return { weight: fc.integer({ min: 0, max: 5 }), removable: fc.boolean() }
}

describe('properties of the balance', () => {
  it('contributions add up to the side', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const { P, C, proWeight, contraWeight } = weighBalance(left, right, floor)
        expectSum(left, proWeight, P)
        expectSum(right, contraWeight, C)
      }),
    )
  })

  it('an argument as strong as its side changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 8 }),
        fc.array(known, { maxLength: 8 }),
        fc.integer({ min: 0, max: 5 }),
        (left, right, weight) => {
          const before = weighBalance(left, right, floor)
          if (before.P === null || before.C === null) return
          expectSame(weighBalance([...left, { weight, x: before.P / 100 }], right, floor), before)
          const wider = weighBalance(left, [...right, { weight, x: before.C / 100 }], floor)
          expect(wider.B).toBeCloseTo(before.B ?? NaN, 9)
        },
      ),
    )
  })

  it('the interval holds every completion, and homework never costs anything', () => {
    fc.assert(
      fc.property(side, side, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (left, right, fill) => {
        const { Blo, Bhi, B, Bpot } = weighBalance(left, right, floor)
        if (B === null || Blo === null || Bhi === null || Bpot === null) return
        const complete = (items: BalanceItem[]) => items.map((item) => ({ ...item, x: item.x ?? next(fill) }))
        const completed = weighBalance(complete(left), complete(right), floor).B ?? NaN
        for (const balance of [completed, B]) {
          expect(balance).toBeGreaterThanOrEqual(Blo - 1e-9)
          expect(balance).toBeLessThanOrEqual(Bhi + 1e-9)
        }
        expect(Bpot).toBeGreaterThanOrEqual(B)
      }),
    )
  })

  it('the number of arguments tips nothing', () => {
    const twice = [...contras, ...contras]
    expect(weighBalance(pros, twice, floor).B).toBeCloseTo(43.75, 10)
  })
})

function expectSum(items: readonly BalanceItem[], sideWeight: number, mean: number | null): void {
  const parts = items.flatMap(({ weight, x }) => (x === null ? [] : (contributionOf(weight, x, sideWeight) ?? [])))
  if (mean === null) expect(parts).toEqual([])
  else expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - mean)).toBeLessThan(1e-9)
}

function expectSame(after: Balance, before: Balance): void {
  for (const name of ['P', 'C', 'B', 'Blo', 'Bhi', 'Bpot', 'coverage'] as const) {
    expect(after[name]).toBeCloseTo(before[name] ?? NaN, 9)
  }
}

function next(stream: Iterator<number>): number {
  const { value } = stream.next() as { value: number }
  return value
}
