import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Database } from '../database/database.ts';

/** Time to solve and send, in milliseconds. */
const LIFETIME = 10 * 60_000;
/** Longest proof that is looked at, in characters. */
const MAX_LENGTH = 8_192;

const proofShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({ data: z.object({ site: z.string(), expires: z.number() }) }),
    signature: z.string().min(1).max(200),
  }),
  solution: z.object({ counter: z.number().int().min(0), derivedKey: z.string().max(200), time: z.number().optional() }),
});

export type ProofResult = 'good' | 'expired' | 'wrong' | 'spent';

/**
 * A riddle that costs the asker some hundred derivations of a key (PBKDF2 with SHA-256, `cost` rounds each) and us one.
 * Signed, for one site, good for ten minutes.
 */
export function makeChallenge(secret: Buffer, siteId: string, cost: number, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    deriveKey,
    keyPrefix: '00',
    // Not `expiresAt`, which the library holds against a clock of its own.
    data: { site: siteId, expires: now.getTime() + LIFETIME },
    hmacSignatureSecret: secret.toString('base64url'),
  });
}

/** Looks at a solved riddle (base64 of JSON, as altcha's worker makes it) and marks it as used, for every process. */
export async function checkProof(
  database: Pick<Database, 'bookkeep'>,
  secret: Buffer,
  siteId: string,
  proof: string,
  now: Date,
): Promise<ProofResult> {
  const payload = parse(proof);
  if (!payload || payload.challenge.parameters.data.site !== siteId) return 'wrong';
  const { challenge, solution } = payload;
  const expiresAt = new Date(challenge.parameters.data.expires);
  if (expiresAt <= now) return 'expired';
  const result = await verifySolution({
    challenge: challenge as unknown as Challenge,
    solution: solution as never,
    deriveKey,
    hmacSignatureSecret: secret.toString('base64url'),
  }).catch(() => undefined);
  if (!result?.verified) return 'wrong';
  const marked = await database.bookkeep((db) =>
    db
      .insertInto('spent_proof')
      .values({ id: challenge.signature, expires_at: expiresAt })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  return marked ? 'good' : 'spent';
}

function parse(proof: string): z.infer<typeof proofShape> | undefined {
  if (proof.length > MAX_LENGTH) return undefined;
  try {
    return proofShape.safeParse(JSON.parse(Buffer.from(proof, 'base64').toString())).data;
  } catch {
    return undefined;
  }
}
