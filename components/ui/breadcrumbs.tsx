import Link from 'next/link'

/** Where one is; the last entry is the page itself and has no address. */
export function Breadcrumbs({
  label,
  items,
}: {
  label: string
  items: readonly { label: string; href?: string | undefined }[]
}) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={`${index}-${item.label}`} className="flex items-center gap-2">
            {index > 0 && (
              <span aria-hidden className="text-hair-3">
                /
              </span>
            )}
            {item.href === undefined ? (
              <span aria-current="page" className="font-[550] text-ink">
                {item.label}
              </span>
            ) : (
              <Link href={item.href} className="inline-flex min-h-8 items-center">
                {item.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
