/** Which step of a topic is on the screen: its introduction, one question by key, or the list once all is answered. */
export type TopicStep = { at: 'intro' } | { at: 'question'; key: string } | { at: 'list' }

/** `toConfirm`: last time's answer waits to be said again. */
type Line = { key: string; answered: boolean; toConfirm?: boolean }

/**
 * Where one comes in: at the question asked for, at the introduction of a fresh topic or of one with answers to confirm,
 * else at the first open question.
 */
export function firstStep(lines: readonly Line[], wanted: string | null): TopicStep {
  if (wanted !== null && lines.some(({ key }) => key === wanted)) return { at: 'question', key: wanted }
  if (lines.every(({ answered }) => !answered) || lines.some((line) => isToConfirm(line))) return { at: 'intro' }
  return stepTo(lines.find(({ answered }) => !answered))
}

/** The next open question after this step; null: on to the next topic. */
export function nextStep(lines: readonly Line[], step: TopicStep): TopicStep | null {
  if (step.at === 'list') return null
  const from = step.at === 'intro' ? -1 : lines.findIndex(({ key }) => key === step.key)
  const open = lines.find(({ answered }, index) => index > from && !answered)
  return open === undefined ? null : { at: 'question', key: open.key }
}

/** The step before; null: back to the topic before. */
export function previousStep(lines: readonly Line[], step: TopicStep): TopicStep | null {
  if (step.at === 'intro') return null
  const from = step.at === 'list' ? lines.length : lines.findIndex(({ key }) => key === step.key)
  const before = lines[from - 1]
  return before === undefined ? { at: 'intro' } : { at: 'question', key: before.key }
}

/** Lines to show above and below the open question: all before it, and what is answered after it. */
export function linesAround<L extends Line>(lines: readonly L[], step: TopicStep): { before: L[]; after: L[] } {
  if (step.at === 'intro') return { before: [], after: [] }
  if (step.at === 'list') return { before: [...lines], after: [] }
  const open = lines.findIndex(({ key }) => key === step.key)
  return {
    before: lines.slice(0, Math.max(open, 0)),
    after: lines.filter(({ answered }, index) => index > open && answered),
  }
}

/** Where one goes once everything that waits to be confirmed is: to the first question left, or to the list. */
export function stepAfterConfirming(lines: readonly Line[]): TopicStep {
  return stepTo(lines.find((line) => !line.answered && !isToConfirm(line)))
}

function isToConfirm({ answered, toConfirm }: Line): boolean {
  return !answered && toConfirm === true
}

function stepTo(line: Line | undefined): TopicStep {
  return line === undefined ? { at: 'list' } : { at: 'question', key: line.key }
}
