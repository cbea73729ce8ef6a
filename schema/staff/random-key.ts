import { createHash, randomBytes } from 'node:crypto';

/** A word nobody can guess: 256 random bits, base64url. */
export function randomKey(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of such a word: SHA-256, base64url. With 256 random bits behind it no slow hash is needed. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
