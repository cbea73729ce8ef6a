import type { ReaderTokenProblem } from '@gazette/schema/reader/reader-identity.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { type Secrets, versionOf } from '../secrets.ts';

/** Name of the keys, and so beginning of the `kid` of every token of our own. */
export const READER_TOKEN = 'reader-token';
const ISSUER = 'gazette';
/** How long a token is good, in seconds: a year. */
const LIFETIME = 365 * 86_400;

/** Longest token that is looked at, in characters. */
export const MAX_TOKEN_LENGTH = 4_096;

type VerifiedToken = { readonly readerId: string } | { readonly problem: ReaderTokenProblem };

/** The tokens by which readers without an account are known again: HMAC-SHA256 with the installation's key, one site, one year. */
export class ReaderTokens {
  readonly #secrets: Secrets;
  readonly #now: () => Date;

  constructor(secrets: Secrets, now: () => Date) {
    this.#secrets = secrets;
    this.#now = now;
  }

  async issue(reader: { readonly id: string }, site: Pick<Site, 'id'>): Promise<string> {
    const key = await this.#secrets.newest(READER_TOKEN);
    const now = Math.floor(this.#now().getTime() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: key.name })
      .setIssuer(ISSUER)
      .setAudience(site.id)
      .setSubject(reader.id)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME)
      .sign(key.value);
  }

  /** Whom a token of ours names, or why it is not good here. */
  async verify(token: string, site: Pick<Site, 'id'>): Promise<VerifiedToken> {
    const keyId = keyIdOf(token);
    const key = isOwnKeyId(keyId) ? await this.#secrets.find(keyId) : undefined;
    if (!key) return { problem: 'invalid' };
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: site.id,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.#now(),
      });
      return { readerId: payload.sub ?? '' };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}

export function isOwnKeyId(keyId: string | undefined): keyId is string {
  return keyId !== undefined && versionOf(READER_TOKEN, keyId) !== undefined;
}

/** `kid` of a token that nobody has verified yet; undefined where there is none. */
export function keyIdOf(token: string): string | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === 'string' && kid.length <= 200 ? kid : undefined;
  } catch {
    return undefined;
  }
}

/** In what way a token has failed; the library checks the signature first, so that `expired` was once ours. */
export function problemOf(error: unknown): ReaderTokenProblem {
  if (error instanceof errors.JWTExpired) return 'expired';
  return error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud' ? 'foreign' : 'invalid';
}
