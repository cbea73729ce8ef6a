import type { ChallengeParameters } from 'altcha-lib';

/** PBKDF2 by the browser's own cryptography: the library's is for Node. Needs a secure page (https, or localhost). */
export async function deriveKey(
  { algorithm, cost, keyLength }: ChallengeParameters,
  salt: Uint8Array,
  password: Uint8Array,
): Promise<{ derivedKey: Uint8Array }> {
  const key = await crypto.subtle.importKey('raw', password.slice(), 'PBKDF2', false, ['deriveBits']);
  const hash = algorithm.replace('PBKDF2/', '');
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash, salt: salt.slice(), iterations: cost },
    key,
    keyLength * 8,
  );
  return { derivedKey: new Uint8Array(bits) };
}
