import { Fragment } from 'react'
import { Alert } from '@/components/ui/alert'
import { TextLink } from '@/components/ui/text-link'
import { hasBlanks, type Block, type Inline } from '@/lib/legal/plain-markdown'

/** A legal text. What the operator has not filled in yet stands there by its name only, and `unfilled` says so once. */
export function LegalText({ blocks, unfilled }: { blocks: readonly Block[]; unfilled: string }) {
  return (
    <article className="max-w-measure">
      {hasBlanks(blocks) && <Alert className="mb-8" title={unfilled} />}
      {blocks.map((block, place) => (
        // the text never changes while it is shown, so its order names its parts
        <Part key={place} block={block} />
      ))}
    </article>
  )
}

const headings = { 1: 'h1', 2: 'h2', 3: 'h3' } as const
const spaces = { 1: '', 2: 'mt-10 text-h3', 3: 'mt-6 text-h4' } as const

function Part({ block }: { block: Block }) {
  if (block.kind === 'heading') {
    const Heading = headings[block.level]
    return <Heading className={spaces[block.level]}>{block.text}</Heading>
  }
  if (block.kind === 'list') {
    return (
      <ul className="mt-3 grid list-disc gap-1.5 pl-5 text-ink-2">
        {block.items.map((item, place) => (
          <li key={place}>
            <Line parts={item} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p className="mt-3 text-ink-2">
      {block.lines.map((line, place) => (
        <Fragment key={place}>
          {place > 0 && <br />}
          <Line parts={line} />
        </Fragment>
      ))}
    </p>
  )
}

function Line({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, place) => <Word key={place} part={part} />)
}

function Word({ part }: { part: Inline }) {
  if (part.kind === 'strong') return <strong className="text-ink">{part.text}</strong>
  if (part.kind === 'blank') return <span className="text-ink-3">[{part.text}]</span>
  if (part.kind !== 'link') return part.text
  return part.href.startsWith('/') ? (
    <TextLink href={part.href}>{part.text}</TextLink>
  ) : (
    <a href={part.href} className="text-accent underline">
      {part.text}
    </a>
  )
}
