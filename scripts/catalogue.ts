import { catalogueHash } from '../lib/catalogues/hash'
import { parseCatalogue, type CatalogueProblem } from '../lib/catalogues/rules'
import { standardCatalogue } from '../lib/catalogues/standard/document'
import { checkReach } from '../lib/scoring/reach'
import { readJsonFile, refuse, type Problem } from './lib/json-input'

/** npm run -s catalogue -- export standard | check FILE. Described in docs/scoring.md, "Command line". */

const usage = { path: 'usage', code: 'npm run -s catalogue -- export standard | check FILE' }

main(process.argv.slice(2))

function main([command, target, ...more]: string[]): void {
  if (target === undefined || more.length > 0) refuse([usage])
  else if (command === 'export') exportCatalogue(target)
  else if (command === 'check') checkFile(target)
  else refuse([usage])
}

function exportCatalogue(name: string): void {
  if (name === standardCatalogue.key) process.stdout.write(`${JSON.stringify(standardCatalogue, null, 2)}\n`)
  else refuse([{ path: name, code: 'unknown_catalogue' }])
}

function checkFile(file: string): void {
  const input = readJsonFile(file)
  if (!input.ok) {
    refuse(input.problems)
    return
  }
  const parsed = parseCatalogue(input.content)
  if (!parsed.ok) {
    refuse(parsed.problems.map(lineOf))
    return
  }
  const problems = checkReach(parsed.document)
  if (problems.length > 0) {
    refuse(problems.map(lineOf))
    return
  }
  const { key, version } = parsed.document
  process.stdout.write(`${key} ${version} ${catalogueHash(parsed.document)}\n`)
}

function lineOf({ path, code, detail }: CatalogueProblem): Problem {
  return { path, code: detail === undefined ? code : `${code} (${detail})` }
}
