import { classNames } from '@/components/ui/class-names'
import { DepthLines } from '@/components/ui/isobaths'

type EnvelopeProps = {
  state: 'sealed' | 'open' | 'empty'
  /** What it says to those who do not see it, e.g. "Versiegelt". Leave out where the text beside says it. */
  label?: string | undefined
  className?: string | undefined
}

/** The gut feeling's envelope. Sealed it carries the flag; empty it is only outlined. Takes the width it is given. */
export function Envelope({ state, label, className }: EnvelopeProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span
      {...named}
      className={classNames(
        '@container relative isolate block aspect-[8/5] overflow-hidden rounded',
        state === 'empty' ? 'border border-dashed border-hair-3' : 'border-[1.5px] border-ink bg-sheet',
        className,
      )}
    >
      {state === 'sealed' && (
        <>
          <span className="absolute inset-0 isolate bg-depth-1 [clip-path:polygon(0_0,100%_0,50%_54%)]">
            <DepthLines at={[38, 22]} className="hidden text-depth-4 @min-[10rem]:block" />
          </span>
          <Folds flap />
          <span className="flag absolute top-[36%] left-1/2 aspect-square h-auto w-[14%] -translate-x-1/2 bg-paper" />
        </>
      )}
      {state === 'open' && <Folds flap />}
      {state === 'empty' && (
        <span className="absolute inset-0 grid place-items-center font-serif text-h3 text-ink-3">+</span>
      )}
    </span>
  )
}

function Folds({ flap }: { flap: boolean }) {
  return (
    <svg viewBox="0 0 80 50" preserveAspectRatio="none" className="absolute inset-0 size-full" fill="none">
      <path d="M0 50L32 21.5M80 50L48 21.5" stroke="var(--hair-2)" vectorEffect="non-scaling-stroke" />
      {flap && <path d="M0 0L40 27 80 0" stroke="var(--ink)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />}
    </svg>
  )
}
