'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Prints the page; every fold is open on paper. */
export function PrintButton({ label, className }: { label: string; className?: string }) {
  return (
    <Button
      variant="secondary"
      size="sm"
      className={className}
      icon={<Printer />}
      onClick={() => {
        window.print()
      }}
    >
      {label}
    </Button>
  )
}
