/** How many questions somebody dealt with: answered them or said "don't know". */
export function dealtWith({ answered, unknown }: { answered: number; unknown: number }): number {
  return answered + unknown
}
