import { describe, expect, it } from 'vitest'
import { isTrade, sections, trades, tradesBySection } from './trades'

const sectionOf = (key: string) => sections.find((section) => section.key === key)

describe('sections', () => {
  it('are the 21 of NACE Rev. 2, with divisions that follow one another', () => {
    expect(sections.map((section) => section.key).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU')
    for (const section of sections) {
      expect(section.divisions.from).toMatch(/^\d{2}$/)
      expect(section.divisions.to >= section.divisions.from).toBe(true)
    }
    for (const [place, section] of sections.slice(1).entries()) {
      expect(section.divisions.from > (sections[place]?.divisions.to ?? '')).toBe(true)
    }
  })

  it('have a name in both languages', () => {
    for (const { name } of sections) expect([name.de.trim(), name.en.trim()]).not.toContain('')
  })
})

describe('trades', () => {
  it('fit into one choice question', () => {
    expect(trades.length).toBeGreaterThanOrEqual(80)
    expect(trades.length).toBeLessThanOrEqual(120)
  })

  it('have unique keys that begin with their section', () => {
    expect(new Set(trades.map((trade) => trade.key)).size).toBe(trades.length)
    for (const trade of trades) expect(trade.key).toMatch(new RegExp(`^${trade.section}-[a-z]+(-[a-z]+)*$`))
  })

  it('have a name of their own in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      const names = trades.map((trade) => trade.name[language].trim())
      expect(names).not.toContain('')
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it.each(trades.map((trade) => [trade.key, trade] as const))('%s carries a code of its section', (_key, trade) => {
    const section = sectionOf(trade.section)
    expect(section).toBeDefined()
    if (trade.key.endsWith('-other')) {
      expect(trade.nace).toBe(trade.section)
      return
    }
    expect(trade.nace).toMatch(/^\d{2}\.\d{2}$/)
    const division = trade.nace.slice(0, 2)
    expect(division >= (section?.divisions.from ?? '99')).toBe(true)
    expect(division <= (section?.divisions.to ?? '00')).toBe(true)
  })

  it('are known by their key only', () => {
    expect(isTrade('I-cafe')).toBe(true)
    expect(isTrade('cafe')).toBe(false)
    expect(isTrade('')).toBe(false)
  })
})

describe('trades by section', () => {
  it('hold every trade once, in order, the rest of the section last', () => {
    const groups = tradesBySection()
    expect(groups.flatMap((group) => group.trades)).toEqual(trades)
    for (const group of groups) {
      expect(group.trades.filter((trade) => trade.key.endsWith('-other'))).toHaveLength(1)
      expect(group.trades.at(-1)?.key).toBe(`${group.section.key}-other`)
    }
  })

  it('leave out sections without small firms', () => {
    expect(tradesBySection().map((group) => group.section.key)).not.toContain('U')
  })
})
