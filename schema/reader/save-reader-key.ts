import { createPublicKey } from 'node:crypto';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { recordAudit } from '../staff/record-audit.ts';
import type { ReaderKeyAlgorithm } from './reader-key.entity.ts';

/** Shortest shared secret, in bytes: as long as the hash (RFC 7518, section 3.2). */
const SHORTEST_SECRET = 32;
/** Beginning of the names of our own keys. */
const RESERVED = 'reader-token';
const KEY_ID = /^[\w.:-]{1,100}$/;

export interface NewReaderKey {
  readonly keyId: string;
  readonly algorithm: ReaderKeyAlgorithm;
  /** The shared secret, or the public key as PEM (SPKI). */
  readonly key: string;
}

/**
 * Stores a key with which the publisher signs its readers' tokens, in place of one of the same id.
 * @throws {InvalidInput} for a name that is none or ours, a secret that can be guessed, a private key where a public one belongs.
 */
export async function saveReaderKey(unit: Unit, { keyId, algorithm, key }: NewReaderKey): Promise<void> {
  const refuse = (name: string, message: string) => new InvalidInput([{ name, code: 'INVALID', message }]);
  if (!KEY_ID.test(keyId) || keyId.startsWith(RESERVED)) {
    throw refuse('keyId', `A key id has up to 100 letters, digits and . : _ - and does not begin with "${RESERVED}".`);
  }
  if (algorithm === 'HS256') {
    if (isPublic(key)) throw refuse('key', 'HS256 needs a shared secret, not a PEM file or public key: what is known to all would sign anybody in.');
    if (Buffer.byteLength(key) < SHORTEST_SECRET) throw refuse('key', `A shared secret has at least ${SHORTEST_SECRET} bytes.`);
  } else if (!key.includes('-----BEGIN PUBLIC KEY-----')) {
    throw refuse('key', `${algorithm} needs the public key as PEM, beginning with "-----BEGIN PUBLIC KEY-----".`);
  } else if (!fits(algorithm, key)) {
    throw refuse('key', `This is no key for ${algorithm}, which needs ${algorithm === 'RS256' ? 'RSA of at least 2048 bits' : 'the curve P-256'}.`);
  }
  const row = { algorithm, key, created_at: unit.now };
  await unit.sql
    .insertInto('reader_key')
    .values({ site_id: unit.site.id, key_id: keyId, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'key_id']).doUpdateSet(row))
    .execute();
  await recordAudit(unit, { staff: null, action: 'reader-key.save', subject: null, detail: { keyId, algorithm } });
}

/** Whether it is what everybody may know: any PEM, or a public key without its frame. */
function isPublic(key: string): boolean {
  if (key.includes('-----BEGIN')) return true;
  try {
    createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return true;
  } catch {
    return /^\s*\{[^]*"kty"/.test(key);
  }
}

/** Whether a public key can check what the algorithm signs; any other would turn every reader away. */
function fits(algorithm: 'RS256' | 'ES256', pem: string): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey(pem);
    return algorithm === 'RS256' ? type === 'rsa' && (details?.modulusLength ?? 0) >= 2048 : type === 'ec' && details?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

/** Takes a key away: what it signed is good no more. @returns whether there was one. */
export async function removeReaderKey(unit: Unit, keyId: string): Promise<boolean> {
  const { numDeletedRows } = await unit.sql
    .deleteFrom('reader_key')
    .where('site_id', '=', unit.site.id)
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await recordAudit(unit, { staff: null, action: 'reader-key.remove', subject: null, detail: { keyId } });
  return true;
}
