import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { readableByNextAuth } from './auth-request'

const at = (path: string, init: { method?: string; body?: string; type?: string; cookie?: string } = {}) =>
  new NextRequest(`http://localhost:3000/api/auth/${path}`, {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    ...(init.body !== undefined && { body: init.body }),
    headers: { ...(init.type && { 'content-type': init.type }), ...(init.cookie && { cookie: init.cookie }) },
  })
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const signIn = 'callback/credentials'

test('what next-auth can read is passed on unchanged', async () => {
  const body = 'email=mia%40example.org&callbackUrl=http%3A%2F%2Flocalhost%3A3000'
  const request = await readableByNextAuth(at(signIn, { body, type: form, cookie: 'a=b' }))
  expect([request.method, request.headers.get('content-type'), request.cookies.get('a')?.value]).toEqual([
    'POST',
    form,
    'b',
  ])
  expect(await request.text()).toBe(body)
  expect(await (await readableByNextAuth(at('signout', { body: '{"json":"true"}', type: json }))).json()).toEqual({
    json: 'true',
  })
  for (const path of ['csrf', 'session', 'signin?callbackUrl=%2Fhome']) {
    expect((await readableByNextAuth(at(path))).method).toBe('GET')
  }
})

test.each(['{', '', 'null', '[]', '"x"', '{"csrfToken":{"a":1}}', '{"callbackUrl":["x"]}'])(
  'JSON that is no form is refused: %s',
  async (body) => {
    await expect(readableByNextAuth(at(signIn, { method: 'POST', body, type: json }))).rejects.toMatchObject({
      code: 'invalid',
      reason: 'json',
    })
  },
)

test.each([
  ['in the address', at('session?callbackUrl=javascript:1')],
  ['in the form', at('signout', { body: 'callbackUrl=javascript%3A1', type: form })],
  ['in JSON', at('signout', { body: '{"callbackUrl":"data:,x"}', type: json })],
  ['in a cookie', at('csrf', { cookie: 'next-auth.callback-url=nowhere' })],
  ['in the cookie of an https site', at('csrf', { cookie: '__Host-next-auth.callback-url=nowhere' })],
])('a way on that is no address is refused %s', async (_, request) => {
  await expect(readableByNextAuth(request)).rejects.toMatchObject({ fields: { callbackUrl: 'format' } })
})

test('a body beyond the limit is refused', async () => {
  const body = `email=${'x'.repeat(70_000)}`
  await expect(readableByNextAuth(at(signIn, { body, type: form }))).rejects.toMatchObject({ code: 'too_large' })
})

test.each([
  ['GET', signIn],
  ['POST', '_log'],
  ['POST', 'session'],
  ['POST', 'callback/github'],
  ['GET', 'nothing'],
])('what passwords do not need is not there: %s %s', async (method, path) => {
  const request = at(path, method === 'POST' ? { body: 'a=b', type: form } : {})
  await expect(readableByNextAuth(request)).rejects.toMatchObject({ code: 'not_found' })
})
