import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 32 random bytes, 43 characters, safe in a URL. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. It has full entropy, so a plain SHA-256 is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
