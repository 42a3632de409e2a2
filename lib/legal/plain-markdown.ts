/**
 * The little of Markdown that a legal text needs: headings, paragraphs, lists, bold, links, and [[what the operator
 * still has to fill in]]. There is no HTML in it: whatever else is written is shown as it stands, but for comments.
 */
export type Inline = { kind: 'text' | 'strong' | 'blank'; text: string } | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; items: Inline[][] }

/** Reads a text; blocks are parted by empty lines. */
export function readMarkdown(source: string): Block[] {
  const shown = source.replaceAll('\r\n', '\n').replace(/<!--[\s\S]*?-->/g, '')
  const parts = shown.split(/\n[ \t]*\n+/)
  return parts.flatMap((part) => blocksOf(part.trim()))
}

/** Whether the operator has left something open. */
export function hasBlanks(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'heading') return false
    const lines = block.kind === 'list' ? block.items : block.lines
    return lines.some((parts) => parts.some(({ kind }) => kind === 'blank'))
  })
}

/** A heading may stand right above what belongs to it. */
function blocksOf(part: string): Block[] {
  if (part === '') return []
  const heading = /^(#{1,3}) +(.+?)(?:\n([\s\S]*))?$/.exec(part)
  if (heading) {
    const [, signs = '', text = '', rest = ''] = heading
    return [{ kind: 'heading', level: levelOf(signs), text: text.trim() }, ...blocksOf(rest.trim())]
  }
  const lines = part.split('\n')
  if (lines[0]?.startsWith('- ') === true) return [{ kind: 'list', items: itemsOf(lines).map(readInline) }]
  return [{ kind: 'paragraph', lines: paragraphLines(lines).map(readInline) }]
}

function levelOf(signs: string): 1 | 2 | 3 {
  if (signs.length === 1) return 1
  return signs.length === 2 ? 2 : 3
}

/** A line that begins no item of its own goes on with the one before. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2).trim())
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items
}

/** Two spaces or a backslash at the end of a line keep its end, as in an address. */
function paragraphLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/(?: {2,}|\\)$/, '\n'))
    .join(' ')
    .split(/\n ?/)
    .map((line) => line.trim())
    .filter(Boolean)
}

const marks = /\*\*([^*]+)\*\*|\[\[([^\]]+)\]\]|\[([^\]]+)\]\(([^)\s]+)\)/g

function readInline(line: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of line.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'text', text: line.slice(from, match.index) })
    found.push(inlineOf(match))
    from = match.index + match[0].length
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) })
  return found
}

function inlineOf([whole, strong, blank, text, href]: RegExpMatchArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (blank !== undefined) return { kind: 'blank', text: blank }
  if (text === undefined || href === undefined || !isSafe(href)) return { kind: 'text', text: whole }
  return { kind: 'link', text, href }
}

/** Pages of ours, the web, mail and telephone; no script, no other host without its protocol. */
const isSafe = (href: string) => /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href)
