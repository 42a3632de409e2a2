import { createInterface } from 'node:readline/promises'
import { ensureStopped, everythingKept, removeEverything } from './lib/reset.mjs'
import { bold, heading, say, showProblem } from './lib/terminal.mjs'
import { checkNode } from './lib/packages.mjs'
import { Problem } from './lib/problem.mjs'

const word = 'delete'
const agreed = '--yes-delete-everything'

try {
  checkNode()
  heading('Lotse: begin afresh')
  const kept = everythingKept()
  if (kept.length === 0) {
    say('  There is nothing to delete. npm start makes a new one.\n')
  } else {
    await ensureStopped()
    say('  This deletes for good, with everything that was typed into it:\n')
    for (const one of kept) say(`    ${one}`)
    say('')
    if (process.argv.includes(agreed) || (await confirmed())) {
      removeEverything()
      say('\n  Deleted. npm start makes a new database with the demo.\n')
    } else {
      say('\n  Nothing was deleted.\n')
      process.exitCode = 1
    }
  }
} catch (error) {
  showProblem(error)
  process.exitCode = 1
}

async function confirmed() {
  if (!process.stdin.isTTY) {
    throw new Problem({
      what: 'Nobody is here to confirm.',
      safe: 'Nothing was deleted.',
      todo: [`Run it in a terminal, or say so beforehand: npm run reset -- ${agreed}`],
    })
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(`  Type ${bold(word)} to go on: `)).trim() === word
  } catch (error) {
    // Ctrl-C and Ctrl-D are a no.
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  } finally {
    terminal.close()
  }
}
