import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Everything that a running Lotse keeps, and nothing that git knows. */
export const dataFolder = join(root, '.data')

export const paths = {
  lock: join(dataFolder, 'running.json'),
  secrets: join(dataFolder, 'secrets.json'),
  notes: join(dataFolder, 'notes.json'),
  /** Says where the database lies when it cannot lie in `.data/`. */
  location: join(dataFolder, 'location'),
  cluster: join(dataFolder, 'postgres'),
  logs: join(dataFolder, 'logs'),
  signIns: join(dataFolder, 'demo-sign-ins.json'),
  migrations: join(root, 'prisma', 'migrations'),
  standardCatalogue: join(root, 'lib', 'catalogues', 'standard', 'meta.json'),
  generated: join(root, 'prisma', 'generated'),
  build: join(root, '.next'),
  /** The server with everything it needs, as the image holds it. */
  standalone: join(root, '.next', 'standalone'),
  buildLock: join(dataFolder, 'building.json'),
  packagesLock: join(dataFolder, 'installing.json'),
}

/**
 * The script behind a package's command, so that no shell and no `npx` is needed.
 * @param {string[]} parts
 */
export function packageFile(...parts) {
  return join(root, 'node_modules', ...parts)
}
