import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

/** @type {Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined} */
let loaded

async function load() {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(wasm.instance.exports)
  const { __wbindgen_start: start } = wasm.instance.exports
  if (typeof start === 'function') start()
  return glue
}

/**
 * The WASM schema engine, bound to a database: compares schemas without the downloaded binary.
 * @param {string} connectionString
 */
export async function openSchemaEngine(connectionString) {
  // its memory belongs to the module: a second start would pull it from under the first
  const { SchemaEngine } = await (loaded ??= load())
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }))
  return SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}
