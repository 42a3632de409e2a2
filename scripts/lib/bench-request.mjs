import { Problem } from './problem.mjs'

/** In the order in which they run. */
export const partNames = /** @type {const} */ ([
  'bare',
  'portfolio',
  'memory',
  'growth',
  'search',
  'deep',
  'charts',
  'answers',
  'writers',
  'tenant',
  'scoring',
  'building',
])

/** @typedef {(typeof partNames)[number]} PartName */

/**
 * @typedef {object} Sizes rows that are made before anything is measured
 * @property {number} workspaces
 * @property {number} clients of the one large workspace
 * @property {number} assessments submitted ones, of that workspace
 * @property {number} measurements of that workspace, at least
 * @property {number} deep clients of a workspace that is paged to its 400,000th row; 0: none
 */

/**
 * @typedef {object} BenchRequest
 * @property {PartName[]} parts
 * @property {Sizes} sizes
 * @property {number} rounds of each side
 * @property {number} seconds of a round
 */

/** @type {Sizes} */
const usual = { workspaces: 200, clients: 10_000, assessments: 100_000, measurements: 500_000, deep: 0 }
/** @type {Sizes} */
const full = { workspaces: 10_000, clients: 10_000, assessments: 1_000_000, measurements: 10_000_000, deep: 420_000 }

export function usage() {
  return [
    '  npm run bench                      everything, on small sizes: about ten minutes',
    '  npm run bench -- portfolio search  only these parts',
    '  npm run bench -- --full            on large sizes: about half an hour and 10 GB of disk',
    '',
    `  Parts: ${partNames.join(', ')}`,
    `  Sizes: ${Object.keys(usual)
      .map((name) => `--${name}=N`)
      .join(' ')}`,
    '  Rounds: --rounds=3 --seconds=3',
    '',
  ].join('\n')
}

/**
 * @param {readonly string[]} words of the command line
 * @returns {BenchRequest}
 * @throws {Problem} naming the word that is none of ours
 */
export function readRequest(words) {
  const chosen = words.filter((word) => !word.startsWith('--'))
  const options = words.filter((word) => word.startsWith('--'))
  /** @type {Record<string, number>} */
  const numbers = { ...(options.includes('--full') ? full : usual), rounds: 3, seconds: 3 }
  for (const option of options.filter((word) => word !== '--full')) {
    const [, name = '', digits = ''] = /^--([a-z]+)=(\d+)$/.exec(option) ?? []
    if (!(name in numbers)) throw unknown(option)
    numbers[name] = Number(digits)
  }
  const { rounds = 3, seconds = 3, ...sizes } = numbers
  return {
    parts: partNames.filter((name) => chosen.length === 0 || chosen.includes(refuseUnknown(name, chosen))),
    sizes: withinReason(/** @type {Sizes} */ (/** @type {unknown} */ (sizes))),
    rounds: Math.max(1, rounds),
    seconds: Math.min(30, Math.max(1, seconds)),
  }
}

/**
 * @param {PartName} name
 * @param {readonly string[]} chosen
 */
function refuseUnknown(name, chosen) {
  const stranger = chosen.find((word) => !partNames.some((known) => known === word))
  if (stranger !== undefined) throw unknown(stranger)
  return name
}

/**
 * What the parts need to have something to measure.
 * @param {Sizes} sizes
 * @returns {Sizes}
 */
function withinReason({ workspaces, clients, assessments, measurements, deep }) {
  return {
    workspaces: Math.min(60_000, Math.max(3, workspaces)),
    clients: Math.max(1_000, clients),
    assessments: Math.max(clients, assessments),
    measurements: Math.max(1_000, measurements),
    deep,
  }
}

/** @param {string} word */
function unknown(word) {
  return new Problem({ what: `"${word}" is no part and no option of this command.`, todo: [`\n${usage()}`] })
}
