import { AppError } from '@/lib/platform/errors'

/** Largest body of a route in bytes. */
export const bodyLimit = 64 * 1024

/** A JSON object. @throws AppError too_large | invalid where it is anything else */
export async function readBody(request: Request): Promise<object> {
  const text = await readText(request)
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    // what is no JSON is answered below, like every other body that is not an object
  }
  throw new AppError('invalid', 'json')
}

/**
 * Stops reading at the limit: what a body says of its own length is only a word, and a small one is not believed.
 * @throws AppError too_large
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw new AppError('too_large', 'body')
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > bodyLimit) throw new AppError('too_large', 'body')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
