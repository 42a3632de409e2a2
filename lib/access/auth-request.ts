import { NextRequest } from 'next/server'
import { z } from 'zod'
import { AppError } from '@/lib/platform/errors'
import { readText } from './body'

/** Fields of a form; next-auth takes whatever else for text and breaks off. */
const Fields = z.record(z.string(), z.string())

/** Where to go afterwards: a path, or an address of the web. */
const Callback = z.union([z.string().startsWith('/'), z.url({ protocol: /^https?$/ })])

/** Left out: what passwords do not need, such as being called back by others, and a log that anybody may write. */
const used = {
  GET: /^\/api\/auth\/(?:csrf|session|providers|signin|signout|error)$/,
  POST: /^\/api\/auth\/(?:signin|signout|callback\/credentials)$/,
}

/**
 * The request as next-auth may read it: what it would answer as an error of ours is refused here.
 * @throws AppError not_found | too_large | invalid
 */
export async function readableByNextAuth(request: NextRequest): Promise<NextRequest> {
  const addresses = request.method === 'POST' ? used.POST : used.GET
  if (!addresses.test(request.nextUrl.pathname)) throw new AppError('not_found', 'address')
  requireCallback(request.nextUrl.searchParams.get('callbackUrl'))
  for (const { name, value } of request.cookies.getAll()) {
    if (name.endsWith('next-auth.callback-url')) requireCallback(value)
  }
  if (request.method !== 'POST') return request
  const text = await readText(request)
  const fields = fieldsOf(text, request.headers.get('content-type') ?? '')
  requireCallback(fields['callbackUrl'] ?? null)
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new NextRequest(request.url, { method: 'POST', headers, body: text })
}

function requireCallback(value: string | null): void {
  if (value !== null && value !== '' && !Callback.safeParse(value).success) {
    throw new AppError('invalid', 'input', { callbackUrl: 'format' })
  }
}

function fieldsOf(text: string, type: string): z.output<typeof Fields> {
  if (!type.includes('application/json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return Fields.parse(JSON.parse(text))
  } catch {
    throw new AppError('invalid', 'json')
  }
}
