import { classNames } from '@/components/ui/class-names'

/** A grey place for something on its way; give it the size of what comes, so that nothing jumps. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden className={classNames('skeleton h-4', className)} />
}

const widths = ['w-full', 'w-11/12', 'w-3/4', 'w-5/6']

export function SkeletonText({ lines = 3, className }: { lines?: number | undefined; className?: string | undefined }) {
  return (
    <div className={classNames('flex flex-col gap-3', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={widths[line % widths.length]} />
      ))}
    </div>
  )
}

/** A page on its way: head, figures, rows. `label` is announced. */
export function SkeletonPage({ label, rows = 6 }: { label: string; rows?: number | undefined }) {
  return (
    <div role="status" aria-label={label}>
      <Skeleton className="mt-4 h-11 w-2/3" />
      <div className="mt-8 grid grid-cols-2 gap-4 border-y border-hair py-4 md:grid-cols-4">
        {Array.from({ length: 4 }, (_, figure) => (
          <SkeletonText key={figure} lines={2} />
        ))}
      </div>
      <div className="mt-12 border-t-[1.5px] border-ink pt-4">
        <Skeleton className="h-7 w-48" />
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex items-center gap-6 border-b border-hair py-4">
            <Skeleton className="w-40" />
            <Skeleton className="flex-1" />
            <Skeleton className="w-16" />
          </div>
        ))}
      </div>
    </div>
  )
}
