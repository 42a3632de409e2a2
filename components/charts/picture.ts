import { drawLegend, legendOf, legendPlaces, lineHeight } from './picture-legend'
import { imageOf, token, write } from './picture-shapes'

/** A chart as a picture file, made in the browser: no request, the page's own fonts and colours. */

type PictureWords = { title: string; unit: string }

/** Pixels of the picture for one of the screen: sharp on paper. */
const sharpness = 3
const edge = 24
const head = 64

/**
 * Draws a chart with its name, unit and legend onto paper and hands it over as a PNG.
 * @param figure what holds the svg and beneath it the legend
 * @returns false where the browser cannot
 */
export async function savePicture(figure: HTMLElement, words: PictureWords): Promise<boolean> {
  try {
    const blob = await pictureOf(figure, words)
    if (blob === null) return false
    const address = URL.createObjectURL(blob)
    const link = document.createElement('a')
    link.href = address
    link.download = `${fileName(words.title)}.png`
    link.click()
    // the browser reads the file after the click has returned
    setTimeout(() => {
      URL.revokeObjectURL(address)
    }, 60_000)
    return true
  } catch {
    return false
  }
}

async function pictureOf(figure: HTMLElement, { title, unit }: PictureWords): Promise<Blob | null> {
  const svg = figure.querySelector<SVGSVGElement>('svg.recharts-surface')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (svg === null || pen === null) return null
  const { width, height } = svg.getBoundingClientRect()
  const font = getComputedStyle(svg).fontFamily
  const legend = legendOf(figure)
  pen.font = legendFont(font)
  const places = legendPlaces(
    legend.map(({ words }) => pen.measureText(words).width),
    width,
  )
  const foot = (places.at(-1)?.y ?? -lineHeight) + lineHeight
  canvas.width = (width + 2 * edge) * sharpness
  canvas.height = (head + height + foot + 3 * edge) * sharpness
  pen.scale(sharpness, sharpness)
  pen.fillStyle = token('--paper')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = token('--ink')
  pen.font = `400 22px ${token('--font-serif', 'Georgia, serif')}`
  pen.fillText(title, edge, edge + 20, width)
  pen.fillStyle = token('--ink-2')
  pen.font = `400 14px ${font}`
  pen.fillText(unit, edge, edge + 44, width)
  pen.translate(edge, edge + head)
  pen.drawImage(await imageOf(svg, width, height), 0, 0, width, height)
  for (const text of svg.querySelectorAll('text')) write(pen, text)
  pen.translate(0, height + edge)
  pen.fillStyle = token('--ink-2')
  pen.font = legendFont(font)
  await drawLegend(pen, legend, places)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

const legendFont = (family: string) => `400 13px ${family}`

function fileName(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
}
