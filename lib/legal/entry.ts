import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import type { Locale } from '@/lib/text/messages'
import { readMarkdown, type Block } from './plain-markdown'

export type LegalText = 'imprint' | 'privacy'

/** Our own texts, which say what is true of the product and leave the operator's particulars open. */
const bundled = path.join(/* turbopackIgnore: true */ process.cwd(), 'content', 'legal')

/**
 * The operator's text of that name, else ours. It is read with each request: a changed file counts at once.
 * @throws Error where not even ours is there
 */
export async function readLegalText(name: LegalText, locale: Locale): Promise<Block[]> {
  const file = `${name}.${locale}.md`
  const own = env().LEGAL_DIR
  const source =
    own === undefined
      ? null
      : await readFile(path.join(/* turbopackIgnore: true */ own, file), 'utf8').catch(missing(file))
  return readMarkdown(source ?? (await readFile(path.join(/* turbopackIgnore: true */ bundled, file), 'utf8')))
}

function missing(file: string) {
  return (error: unknown): null => {
    log().warn({ err: error, file }, 'LEGAL_DIR lacks a text, the bundled one is shown')
    return null
  }
}
