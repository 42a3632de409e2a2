import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasBlanks, readMarkdown } from './plain-markdown'

const text = (words: string) => ({ kind: 'text', text: words })

test('headings, paragraphs and lists', () => {
  expect(readMarkdown('# One\n\n## Two\nfirst\nline\n\n- a\n  goes on\n- b\n')).toEqual([
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'heading', level: 2, text: 'Two' },
    { kind: 'paragraph', lines: [[text('first line')]] },
    { kind: 'list', items: [[text('a goes on')], [text('b')]] },
  ])
})

test('an address keeps its lines', () => {
  expect(readMarkdown('Street 1  \nTown\\\nLand')).toEqual([
    { kind: 'paragraph', lines: [[text('Street 1')], [text('Town')], [text('Land')]] },
  ])
})

test('bold, links and what is left to fill in', () => {
  expect(readMarkdown('A **b** [c](/privacy) [[name]].')).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          text('A '),
          { kind: 'strong', text: 'b' },
          text(' '),
          { kind: 'link', text: 'c', href: '/privacy' },
          text(' '),
          { kind: 'blank', text: 'name' },
          text('.'),
        ],
      ],
    },
  ])
})

test.each(['javascript:alert', 'data:text/html,x', '//elsewhere.example', 'JaVaScRiPt:x'])('%s is no link', (href) => {
  expect(readMarkdown(`[c](${href})`)).toEqual([{ kind: 'paragraph', lines: [[text(`[c](${href})`)]] }])
})

test('HTML is text', () => {
  expect(readMarkdown('<script>x</script>')).toEqual([{ kind: 'paragraph', lines: [[text('<script>x</script>')]] }])
})

test('a comment is for the operator and not shown', () => {
  expect(readMarkdown('<!-- [[a]]\n\nb -->\n\n# One\n\nText <!-- c -->')).toEqual([
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'paragraph', lines: [[text('Text')]] },
  ])
})

test('what is left open is noticed in paragraphs and in lists', () => {
  expect(['a', '# [[a]]', '[[a]]', '- b\n- [[a]]'].map((source) => hasBlanks(readMarkdown(source)))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('our own texts leave the particulars open by their names, without instructions to the operator', () => {
  const folder = new URL('../../content/legal/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const blocks = readMarkdown(readFileSync(new URL(file, folder), 'utf8'))
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    expect(hasBlanks(blocks)).toBe(true)
    expect(JSON.stringify(blocks)).not.toMatch(/streichen|remove this|falls vorhanden|if there is one|ergänzen|Add /)
  }
})
