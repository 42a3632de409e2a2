import { describe, expect, test } from 'vitest'
import { bodyLimit, readBody, readText } from './body'

const put = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'PUT', body, headers, duplex: 'half' } as RequestInit)
/** An object of so many bytes. */
const sized = (bytes: number) => JSON.stringify({ note: 'x'.repeat(bytes - 11) })

describe('the body of a route', () => {
  test('is a JSON object of up to the limit, to the byte', async () => {
    expect(sized(bodyLimit)).toHaveLength(bodyLimit)
    expect(Object.keys(await readBody(put(sized(bodyLimit))))).toEqual(['note'])
    await expect(readBody(put(sized(bodyLimit + 1)))).rejects.toMatchObject({ code: 'too_large', reason: 'body' })
  })

  test('counts bytes, not characters', async () => {
    const ships = JSON.stringify({ note: '⛵'.repeat(bodyLimit / 2) })
    await expect(readBody(put(ships))).rejects.toMatchObject({ code: 'too_large' })
  })

  test('is not believed when it says that it is small, nor read when it says that it is large', async () => {
    await expect(readBody(put(sized(bodyLimit + 1), { 'content-length': '2' }))).rejects.toMatchObject({
      code: 'too_large',
    })
    const large = put('{}', { 'content-length': String(bodyLimit + 1) })
    await expect(readBody(large)).rejects.toMatchObject({ code: 'too_large' })
    expect(large.bodyUsed).toBe(false)
  })

  test('that never ends is left at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    await expect(readText(put(endless))).rejects.toMatchObject({ code: 'too_large' })
    expect(sent).toBeLessThanOrEqual(bodyLimit + 4 * 1024)
  })

  test('keeps a character that two pieces share', async () => {
    const bytes = new TextEncoder().encode('{"name":"Fährhaus"}')
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await readBody(put(pieces))).toEqual({ name: 'Fährhaus' })
  })

  test.each(['', '{', 'null', '[]', '"text"', '3', '{"a":1}{"b":2}'])('is refused as %j', async (body) => {
    await expect(readBody(put(body))).rejects.toMatchObject({ code: 'invalid', reason: 'json' })
  })
})
