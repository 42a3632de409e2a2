/** The pieces that a picture is put together from, looking as they do on the page. */

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
export async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
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
export function write(pen: CanvasRenderingContext2D, text: SVGTextElement): void {
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
export function token(name: string, otherwise = '#000'): string {
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
