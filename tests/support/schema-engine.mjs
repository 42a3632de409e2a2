import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** @type {Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined} */
let loaded

async function load() {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': glue,
  })
  // where the engine leaves its last words: without it they are lost
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: giveUp } })
  glue.__wbg_set_wasm(wasm.instance.exports)
  /** @type {{ __wbindgen_start?: () => void }} */
  const { __wbindgen_start: start } = wasm.instance.exports
  start?.()
  return glue
}

/** @param {string} message */
function giveUp(message) {
  throw new Error(message)
}

/** Type "char" of the system tables, which the adapter does not know, and one that it takes for text. */
const charType = 18
const textType = 25

/**
 * What would turn the database into what a schema describes, compared by the WASM schema engine: nothing is downloaded.
 * @param {string} connectionString
 * @param {{ path: string, content: string }} schema
 * @returns {Promise<string>} SQL
 */
export async function readDifference(connectionString, schema) {
  // the engine's memory belongs to the module: a second start would pull it from under the first
  const { SchemaEngine } = await (loaded ??= load())
  const pool = new pg.Pool({ connectionString })
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, systemAdapter(pool))
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    })
    return stdout ?? ''
  } finally {
    await pool.end()
  }
}

/**
 * The product's adapter, taught the one type that only the system tables have.
 * @param {pg.Pool} pool
 */
function systemAdapter(pool) {
  /** @type {number[]} columns of the latest result; the engine asks one thing at a time */
  let charColumns = []
  const query = /** @type {(...parameters: unknown[]) => Promise<pg.QueryResult>} */ (pool.query.bind(pool))
  const readable = async (/** @type {unknown[]} */ ...parameters) => {
    const result = await query(...parameters)
    charColumns = result.fields.flatMap(({ dataTypeID }, place) => (dataTypeID === charType ? [place] : []))
    for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType
    return result
  }
  const factory = new PrismaPg(Object.assign(pool, { query: readable }))
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      for (const place of charColumns) result.columnTypes[place] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}
