/** A chart as a picture file, made in the browser: no request, the page's own fonts and colours. */

type PictureWords = { title: string; unit: string }

/** Pixels of the picture for one of the screen: sharp on paper. */
const sharpness = 3
const edge = 24
const head = 64

/** Draws the chart onto paper and hands it over as a PNG. @returns false where the browser cannot. */
export async function savePicture(svg: SVGSVGElement, words: PictureWords): Promise<boolean> {
  try {
    const blob = await pictureOf(svg, words)
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

async function pictureOf(svg: SVGSVGElement, { title, unit }: PictureWords): Promise<Blob | null> {
  const { width, height } = svg.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * edge) * sharpness
  canvas.height = (height + head + 2 * edge) * sharpness
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  const page = getComputedStyle(svg)
  pen.scale(sharpness, sharpness)
  pen.fillStyle = token('--paper')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = token('--ink')
  pen.font = `400 22px ${token('--font-serif', 'Georgia, serif')}`
  pen.fillText(title, edge, edge + 20, width)
  pen.fillStyle = token('--ink-2')
  pen.font = `400 14px ${page.fontFamily}`
  pen.fillText(unit, edge, edge + 44, width)
  pen.translate(edge, edge + head)
  pen.drawImage(await imageOf(svg, width, height), 0, 0, width, height)
  for (const text of svg.querySelectorAll('text')) write(pen, text)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

/** What decides how a shape looks; the copy has no stylesheet. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
] as const

/** Lines and surfaces as an image; words are written afterwards, since an image does not know the page's fonts. */
async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const shapes = copy.querySelectorAll<SVGElement>('*')
  svg.querySelectorAll<SVGElement>('*').forEach((shape, index) => {
    const look = getComputedStyle(shape)
    for (const name of looks) shapes[index]?.style.setProperty(name, look.getPropertyValue(name))
  })
  for (const text of copy.querySelectorAll('text')) text.remove()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}

/** Each piece of a text where it stands, in its own letters. */
function write(pen: CanvasRenderingContext2D, text: SVGTextElement): void {
  const pieces = text.querySelectorAll('tspan')
  for (const piece of pieces.length > 0 ? pieces : [text]) {
    const words = piece.textContent
    if (words.trim() === '' || piece.getNumberOfChars() === 0) continue
    const { x, y } = piece.getStartPositionOfChar(0)
    const look = getComputedStyle(piece)
    pen.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`
    if (look.stroke !== 'none') {
      pen.strokeStyle = look.stroke
      pen.lineWidth = Number.parseFloat(look.strokeWidth)
      pen.lineJoin = 'round'
      pen.strokeText(words, x, y)
    }
    pen.fillStyle = look.fill
    pen.fillText(words, x, y)
  }
}

/** A colour as this page shows it now, or a font. */
function token(name: string, otherwise = '#000'): string {
  const probe = document.createElement('span')
  if (name.startsWith('--font')) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || otherwise
  }
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function fileName(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
}
