import { AnswerStore } from '@gazette/server/cache/answer-store.ts';
import { CachedAnswer } from '@gazette/server/cache/cached-answer.ts';
import { describe, expect, test } from 'vitest';

const MAX = 1024 ** 2;

function answer(key: string, { tags = ['t'], bytes = 1_000, until = 1_000 } = {}): CachedAnswer {
  return new CachedAnswer({ key, body: Buffer.alloc(bytes, key), headers: {}, tags, madeAt: 0, until });
}

describe('the store of answers', () => {
  test('stays within its bounds, compressed forms included, whatever it is given', async () => {
    const store = new AnswerStore(MAX);
    for (let number = 0; number < 2_000; number++) {
      const one = answer(`q${number}`, { tags: [`a${number % 7}`, 'list'], bytes: 500 + (number % 50) * 100 });
      store.keep(one, store.sequence);
      if (number % 3 === 0) await one.in(number % 2 === 0 ? 'br' : 'gzip');
      if (number % 5 === 0) store.get(`q${number - (number % 11)}`, 1);
      expect(store.bytes).toBeLessThanOrEqual(MAX);
    }
    expect(store.size).toBeGreaterThan(100);
    expect(store.keep(answer('large', { bytes: MAX / 4 }), store.sequence)).toBe(false);
    store.purge(['list']);
    expect([store.size, store.bytes]).toEqual([0, 0]);
  });

  test('a flood of questions that are asked once does not drive out what is asked again and again', () => {
    const store = new AnswerStore(MAX);
    store.keep(answer('hot'), store.sequence);
    expect(store.get('hot', 1)).toBeDefined();
    for (let number = 0; number < 5_000; number++) store.keep(answer(`flood${number}`), store.sequence);
    expect(store.get('hot', 1)).toBeDefined();
  });

  test('what was read before a purge of its tags is not kept; of others it is', () => {
    const store = new AnswerStore(MAX);
    const since = store.sequence;
    store.purge(['a']);
    expect(store.keep(answer('old', { tags: ['a', 'b'] }), since)).toBe(false);
    expect(store.keep(answer('other', { tags: ['b'] }), since)).toBe(true);
    expect(store.keep(answer('new', { tags: ['a'] }), store.sequence)).toBe(true);
    // More purges than are remembered one by one: rather too little is kept.
    store.purge(Array.from({ length: 10_001 }, (_, number) => `n${number}`));
    expect(store.keep(answer('unsure', { tags: ['c'] }), since)).toBe(false);
    store.clear();
    expect(store.size).toBe(0);
    expect(store.keep(answer('before', { tags: ['d'] }), since)).toBe(false);
  });

  test('an answer is kept for its time, by a clock that is put back too', () => {
    const store = new AnswerStore(MAX);
    store.keep(answer('one', { until: 100 }), store.sequence);
    expect(store.get('one', 99)).toBeDefined();
    expect(store.get('one', 100)).toBeUndefined();
    store.keep(answer('two'), store.sequence);
    expect(store.get('two', -1)).toBeUndefined();
  });
});
