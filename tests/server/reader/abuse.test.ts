import { ProofRequired } from '@gazette/schema/reader/refusals.ts';
import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { Readers } from '@gazette/server/reader/readers.ts';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_READER_COMMENTS_PER_MINUTE: '3', GAZETTE_COMMENTS_PER_MINUTE: '5', GAZETTE_PROOF_COST: '1' });
  });
  afterEach(() => newsroom.close());

  const actor = (reader: string | null, addressHash: string | null) => ({
    site: newsroom.site,
    reader: reader === null ? null : { id: reader },
    addressHash,
  });

  describe('limits', () => {
    it('stop a reader, then an address block, and say when to come again', async () => {
      const { readers } = newsroom.services;
      for (let i = 0; i < 3; i++) await readers.chargeLimits('comment', actor('one', 'block'));
      const refusal = await readers.chargeLimits('comment', actor('one', 'block')).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RateLimited);
      expect((refusal as RateLimited).retryAfter).toBeGreaterThan(0);
      expect((refusal as RateLimited).retryAfter).toBeLessThanOrEqual(60);
      expect((refusal as RateLimited).message).toMatch(/[\u0621-\u064a]/);
      for (const id of ['two', 'three']) await readers.chargeLimits('comment', actor(id, 'block'));
      await expect(readers.chargeLimits('comment', actor('four', 'block'))).rejects.toThrow(RateLimited);
      await readers.chargeLimits('comment', actor('four', 'elsewhere'));
      // However often it is tried: what is known for a flood is refused, and told as long as before when to come again.
      for (let i = 0; i < 4; i++) {
        for (const flooding of [actor('one', 'block'), actor('five', 'block')]) {
          const again = await readers.chargeLimits('comment', flooding).catch((error: unknown) => error);
          expect(again).toBeInstanceOf(RateLimited);
          expect((again as RateLimited).retryAfter).toBeGreaterThan(0);
        }
      }
    });

    it.runIf(kind.name === 'postgresql')('count for all processes together', async () => {
      const another = new Readers(newsroom.services);
      for (let i = 0; i < 3; i++) await newsroom.services.readers.chargeLimits('comment', actor('one', null));
      await expect(another.chargeLimits('comment', actor('one', null))).rejects.toThrow(RateLimited);
    });
  });

  describe('proof of work', () => {
    const challenge = async (address = '192.0.2.1') => {
      const response = await newsroom.app.fetch(new Request('https://gazette.test/challenge?site=gazette'), { address });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      return (await response.json()) as { stamp: string; challenge: Challenge };
    };
    const solve = async () => {
      const { challenge: riddle } = await challenge();
      const solution = await solveChallenge({ challenge: riddle, deriveKey });
      return Buffer.from(JSON.stringify({ challenge: riddle, solution })).toString('base64');
    };
    const makeBusy = async () => {
      for (let i = 0; i < 5; i++) expect(await newsroom.services.readers.verifyProof(actor(null, 'busy'), null)).toBe('not-asked');
    };

    it('is asked for only while the address block is busy', async () => {
      await makeBusy();
      const refusal = await newsroom.services.readers.verifyProof(actor(null, 'busy'), null).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ProofRequired);
      expect((refusal as ProofRequired).challengeUrl).toBe('https://gazette.test/challenge?site=gazette');
      expect(await newsroom.services.readers.verifyProof(actor(null, 'quiet'), null)).toBe('not-asked');
    });

    it('is good once, in whichever process', async () => {
      await makeBusy();
      const another = new Readers(newsroom.services);
      const proof = await solve();
      expect(await newsroom.services.readers.verifyProof(actor(null, 'busy'), proof)).toBe('good');
      expect(await newsroom.services.readers.verifyProof(actor(null, 'busy'), proof)).toBe('failed');
      for (let i = 0; i < 5; i++) await another.verifyProof(actor(null, 'busy'), proof);
      expect(await another.verifyProof(actor(null, 'busy'), proof)).toBe('failed');
    });

    it('fails when it was changed or is none, and is asked for again when it came late', async () => {
      await makeBusy();
      const proof = JSON.parse(Buffer.from(await solve(), 'base64').toString());
      proof.challenge.parameters.cost = 2;
      const forged = Buffer.from(JSON.stringify(proof)).toString('base64');
      expect(await newsroom.services.readers.verifyProof(actor(null, 'busy'), forged)).toBe('failed');
      expect(await newsroom.services.readers.verifyProof(actor(null, 'busy'), 'nonsense')).toBe('failed');
      const late = await solve();
      newsroom.setNow(new Date(NOON.getTime() + 11 * 60_000));
      await expect(newsroom.services.readers.verifyProof(actor(null, 'busy'), late)).rejects.toThrow(ProofRequired);
    });

    it('comes with a stamp that tells how long the form was open, and nobody can make older', async () => {
      const { stamp } = await challenge();
      newsroom.setNow(new Date(NOON.getTime() + 7_000));
      const { readers } = newsroom.services;
      expect(await readers.secondsSinceOpened(newsroom.site, stamp)).toBe(7);
      const [, signature] = stamp.split('.');
      const older = `${(NOON.getTime() - 60_000).toString(36)}.${signature}`;
      expect(await readers.secondsSinceOpened(newsroom.site, older)).toBeUndefined();
      expect(await readers.secondsSinceOpened({ id: 'another' }, stamp)).toBeUndefined();
      expect(await readers.secondsSinceOpened(newsroom.site, null)).toBeUndefined();
    });

    it('is not to be had for a site that is not there', async () => {
      const response = await newsroom.app.fetch(new Request('https://gazette.test/challenge?site=nobody'));
      expect(response.status).toBe(404);
    });
  });
});
