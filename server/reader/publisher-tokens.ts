import type { Store } from '@gazette/schema/gate/store.ts';
import type { ReaderIdentity, ReaderTokenProblem } from '@gazette/schema/reader/reader-identity.ts';
import { signedReaderId } from '@gazette/schema/reader/signed-reader-id.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { cleanLine } from '@gazette/schema/text/clean-text.ts';
import { importSPKI, jwtVerify } from 'jose';
import { z } from 'zod';
import { keyIdOf, problemOf } from './reader-tokens.ts';

/** How far the publisher's clock and ours may differ, in seconds. */
const SKEW = 60;
/** How far ahead a token may expire, in seconds: who is signed out or banned at the publisher is so here within a day. */
const LONGEST = 86_400;

const word = z.string().transform(cleanLine).pipe(z.string().min(1).max(30));

const claims = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(80)),
  badges: z.array(word).max(5).default([]),
  /** What the reader is to the publisher, as `subscriber`; shown as a badge unless it says nothing. */
  role: word.optional(),
});

type Verified = { readonly reader: ReaderIdentity } | { readonly problem: ReaderTokenProblem };

/**
 * Reads a token by which a publisher vouches for one of its readers: HS256, RS256 or ES256, as the stored key of its `kid`
 * says and never as the token says; `exp` within a day, `sub` and `name` present; `aud`, where there is one, the site's key.
 */
export async function verifyPublisherToken(
  { reads }: Pick<Store, 'reads'>,
  token: string,
  site: Pick<Site, 'id' | 'key'>,
  now: Date,
): Promise<Verified> {
  const keyId = keyIdOf(token);
  if (keyId === undefined) return { problem: 'invalid' };
  const stored = await reads
    .selectFrom('reader_key')
    .select(['algorithm', 'key'])
    .where('site_id', '=', site.id)
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  if (!stored) return { problem: 'invalid' };
  try {
    const key = stored.algorithm === 'HS256' ? Buffer.from(stored.key) : await importSPKI(stored.key, stored.algorithm);
    const { payload } = await jwtVerify(token, key, {
      algorithms: [stored.algorithm],
      clockTolerance: SKEW,
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
    });
    if (payload.aud !== undefined && ![payload.aud].flat().includes(site.key)) return { problem: 'foreign' };
    const said = claims.safeParse(payload);
    if (!said.success || said.data.exp > now.getTime() / 1000 + LONGEST + SKEW) return { problem: 'invalid' };
    const { sub, name, badges, role } = said.data;
    return {
      reader: {
        id: signedReaderId(site.id, sub),
        kind: 'signed',
        name,
        badges: [...new Set([...badges, ...(role === undefined || role === 'reader' ? [] : [role])])],
        externalId: sub,
      },
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
