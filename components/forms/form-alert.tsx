'use client'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import type { FailureText } from './use-outcome'

/** The alert above a form's button: what happened, what is safe, and a way on. */
export function FormAlert({ failure, next }: { failure: FailureText | null; next?: ReactNode }) {
  return failure && <Alert tone="error" title={failure.title} safe={failure.safe} next={next} />
}
