import { Skeleton, SkeletonText } from '@/components/ui/skeleton'
import { getText } from '@/lib/text/server'

export default async function Loading() {
  const t = await getText('ui')
  return (
    <main className="mx-auto max-w-[67.5rem] px-4 md:px-6" role="status" aria-label={t('loading')}>
      <Skeleton className="mt-5 w-40" />
      <Skeleton className="mt-5 h-3.5 w-full" />
      <div className="mt-16 grid gap-18 md:grid-cols-[minmax(0,37.5rem)_minmax(0,1fr)]">
        <div className="grid content-start gap-2">
          <Skeleton className="mb-6 h-9 w-4/5" />
          {Array.from({ length: 5 }, (_, card) => (
            <Skeleton key={card} className="h-12.5" />
          ))}
        </div>
        <SkeletonText lines={4} />
      </div>
    </main>
  )
}
