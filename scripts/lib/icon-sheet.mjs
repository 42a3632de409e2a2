import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders.mjs'

/** @typedef {[tag: string, attributes: Record<string, string>][]} Drawing */

/** Where the names are, and where their drawings go. */
export const iconFiles = {
  names: join(root, 'components', 'ui', 'icons.tsx'),
  sheet: join(root, 'components', 'ui', 'icons.svg'),
}

/**
 * One symbol for each name that `icons.tsx` asks for. Line and colour come from whoever shows it.
 * @returns {Promise<string>} an SVG document
 * @throws Error where Lucide has no drawing of that name
 */
export async function iconSheet() {
  const names = [...readFileSync(iconFiles.names, 'utf8').matchAll(/ = icon\('([a-z0-9-]+)'\)/g)].map(
    ([, name]) => name,
  )
  const symbols = await Promise.all(names.map(async (name) => symbol(String(name), await drawingOf(String(name)))))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${symbols.join('\n')}\n</svg>\n`
}

/**
 * @param {string} name
 * @returns {Promise<Drawing>}
 */
async function drawingOf(name) {
  /** @type {unknown} */
  const file = await import(`lucide-react/icons/${name}`)
  return /** @type {{ __iconData: { node: Drawing } }} */ (file).__iconData.node
}

/**
 * @param {string} name
 * @param {Drawing} drawing
 */
function symbol(name, drawing) {
  const parts = drawing.map(([tag, attributes]) => {
    // keys are React's
    const drawn = Object.entries(attributes).filter(([attribute]) => attribute !== 'key')
    const written = drawn.map(([attribute, value]) => ` ${attribute}="${value}"`)
    return `<${tag}${written.join('')}/>`
  })
  return `<symbol id="${name}" viewBox="0 0 24 24">${parts.join('')}</symbol>`
}
