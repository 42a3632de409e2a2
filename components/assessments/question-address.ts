import { paths } from '@/lib/platform/paths'

/** The address of one question on its topic's screen. */
export function questionAddress(
  workspace: string,
  client: string,
  assessmentId: string,
  topic: string,
  question: string,
): string {
  return `${paths.assessment(workspace, client, assessmentId, topic)}&question=${encodeURIComponent(question)}`
}
