import { describe, expect, it } from 'vitest'
import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'

describe('figures', () => {
  it('write numbers as the reader does', () => {
    expect(figure(1240.5, 'de-DE')).toBe('1.240,5')
    expect(figure(1240.5, 'en-GB')).toBe('1,240.5')
    expect(figure(63.2, 'de-CH', 0)).toBe('63')
  })

  it('sign with a true minus and leave zero alone', () => {
    expect(signedFigure(26.04, 'de-DE')).toBe('+26')
    expect(signedFigure(-24.4, 'de-DE')).toBe('−24')
    expect(signedFigure(-0.2, 'de-DE')).toBe('0')
    expect(signedFigure(0.04, 'de-DE', 1)).toBe('0,0')
  })

  it('do not round a balance over its threshold', () => {
    expect(balanceFigure(14.6, 15, 'de-DE')).toBe('+14,6')
    expect(balanceFigure(15.4, 15, 'de-DE')).toBe('+15')
    expect(balanceFigure(26.2, 15, 'de-DE')).toBe('+26')
  })
})
