import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, catalogueHash } from './hash'
import { CatalogueDocument } from './schema'
import { standardCatalogue } from './standard/document'

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'ä"' }, left: undefined })).toBe(
      '{"a":{"c":"ä\\"","d":null},"b":[2,1]}',
    )
  })

  it('says the same as the JSON it stands for', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the hash of a catalogue', () => {
  it('does not depend on the order of keys, nor on having been exported', () => {
    const exported = JSON.parse(JSON.stringify(standardCatalogue)) as Record<string, unknown>
    const reordered = Object.fromEntries(Object.entries(exported).reverse())
    expect(catalogueHash(CatalogueDocument.parse(reordered))).toBe(catalogueHash(standardCatalogue))
    expect(catalogueHash(standardCatalogue)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes with any content', () => {
    const [first, ...rest] = standardCatalogue.arguments
    if (!first) throw new Error('the catalogue has no arguments')
    const changed = { ...standardCatalogue, arguments: [{ ...first, weight: first.weight - 1 }, ...rest] }
    expect(catalogueHash(changed)).not.toBe(catalogueHash(standardCatalogue))
    const swapped = { ...standardCatalogue, arguments: [...rest, first] }
    expect(catalogueHash(swapped)).not.toBe(catalogueHash(standardCatalogue))
  })
})
