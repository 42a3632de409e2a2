import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf, rowsOf } from './columns'

it('gives the rows back, in their order and with what is missing', () => {
  const row = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    course: fc.array(fc.integer()),
    review: fc.option(fc.string()),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sent: unknown = JSON.parse(JSON.stringify(columnsOf(rows, ['id', 'name', 'course', 'review'])))
      expect(rowsOf(sent as ReturnType<typeof columnsOf<(typeof rows)[number]>>)).toEqual(rows)
    }),
  )
})
