import { expect, test } from 'vitest'
import { textIn } from '@/lib/text/server'
import { doubtText, wrongText } from './wrong-words'

const reader = { t: textIn('de', 'indicators'), locale: 'de' }
const hours = { unit: 'h', aggregation: 'sum', native: 'week' } as const

test('too many hours are refused with the bound', () => {
  expect(wrongText('too_many_hours', hours, reader)).toBe(
    'Mehr als 1.680 Stunden je Woche haben auch zehn Menschen zusammen nicht. Bitte prüfen Sie die Zahl.',
  )
  expect(wrongText('never heard of', hours, reader)).toBe('Diese Zahl wurde nicht angenommen. Bitte prüfen Sie sie.')
})

test('more than one person has is asked about, and kept', () => {
  expect(doubtText({ value: 168 }, hours, reader)).toBeNull()
  expect(doubtText({ value: 1000 }, hours, reader)).toBe(
    'So viele Stunden hat die Woche für eine Person nicht. Stimmt die Zahl für alle zusammen?',
  )
  expect(doubtText({ value: 1000 }, { ...hours, unit: 'count' }, reader)).toBeNull()
})
