import { describe, expect, it } from 'vitest'
import { partNames, readRequest } from './bench-request.mjs'

describe('what is to be measured', () => {
  it('is everything where nothing is named', () => {
    const { parts, sizes, rounds, seconds } = readRequest([])
    expect(parts).toEqual([...partNames])
    expect(sizes).toMatchObject({ clients: 10_000, deep: 0 })
    expect([rounds, seconds]).toEqual([3, 3])
  })

  it('is what is named, in the order in which it runs', () => {
    expect(readRequest(['search', 'portfolio']).parts).toEqual(['portfolio', 'search'])
  })

  it('takes sizes and rounds, and goes large at a word', () => {
    const { sizes, rounds } = readRequest(['--full', '--measurements=20000', '--rounds=1'])
    expect(sizes).toMatchObject({ assessments: 1_000_000, measurements: 20_000, deep: 420_000 })
    expect(rounds).toBe(1)
  })

  it('leaves every part something to measure', () => {
    const { sizes, seconds } = readRequest(['--workspaces=1', '--clients=2000', '--assessments=5', '--seconds=900'])
    expect(sizes).toMatchObject({ workspaces: 3, assessments: 2_000 })
    expect(seconds).toBe(30)
  })

  it.each(['portfolios', '--rouds=3', '--rounds', '--rounds=many', '--FULL'])('refuses %s', (word) => {
    expect(() => readRequest([word])).toThrow(word)
  })
})
