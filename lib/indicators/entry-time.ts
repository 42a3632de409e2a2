/** How long entering takes, said before somebody begins. */

const secondsPerFigure = 7
/** Arriving and looking up take their time, however few figures there are. */
const leastMinutes = 2

export function minutesToEnter(figures: number): number {
  return Math.max(leastMinutes, Math.round((figures * secondsPerFigure) / 60))
}
