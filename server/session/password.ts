import { checkPassword } from '@gazette/schema/staff/staff-account.ts';
import { randomKey } from '@gazette/schema/staff/random-key.ts';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's own choice) as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/**
 * Argon2id in PHC form, salted.
 * @throws {InvalidInput} for a password that is too short or too long.
 */
export function hashPassword(password: string): Promise<string> {
  const normal = password.normalize('NFC');
  checkPassword(normal);
  return hash(normal, cost);
}

/**
 * Whether a password is the right one. Takes as long where there is no account to compare with, so that the time does
 * not tell which e-mails have one.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hash(randomKey(), cost);
  const known = passwordHash ?? (await decoy);
  const isRight = await verify(known, password.normalize('NFC'));
  return isRight && passwordHash !== null;
}
