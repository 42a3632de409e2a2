import { imageOf } from './picture-shapes'

/** The legend of a chart in its picture: the same signs and words as beneath it on the page. */

type LegendKey = { sign: SVGSVGElement; words: string }

const sign = { width: 28, height: 12 }
/** Between a sign and its words, and from there to the next sign. */
const gap = { words: 8, next: 24 }
export const lineHeight = 22

/** What stands beneath the chart. */
export function legendOf(figure: HTMLElement): LegendKey[] {
  return [...figure.querySelectorAll<HTMLElement>('.time-key')].flatMap((key) => {
    const found = key.querySelector('svg')
    return found === null ? [] : [{ sign: found, words: key.textContent.trim() }]
  })
}

/** Where each key stands, line by line; one that is wider than the line has a line of its own. */
export function legendPlaces(words: readonly number[], room: number): { x: number; y: number; width: number }[] {
  let [x, y] = [0, 0]
  return words.map((width) => {
    const needed = sign.width + gap.words + width
    if (x > 0 && x + needed > room) [x, y] = [0, y + lineHeight]
    const place = { x, y, width: Math.min(width, room - sign.width - gap.words) }
    x += needed + gap.next
    return place
  })
}

export async function drawLegend(
  pen: CanvasRenderingContext2D,
  keys: readonly LegendKey[],
  places: ReturnType<typeof legendPlaces>,
): Promise<void> {
  for (const [index, key] of keys.entries()) {
    const place = places[index]
    if (place === undefined) continue
    const { x, y, width } = place
    pen.drawImage(await imageOf(key.sign, sign.width, sign.height), x, y, sign.width, sign.height)
    pen.fillText(key.words, x + sign.width + gap.words, y + sign.height - 1, width)
  }
}
