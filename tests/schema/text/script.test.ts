import { describe, expect, it } from 'vitest';
import { likelyLanguages } from '@gazette/schema/text/script.ts';

describe('likelyLanguages', () => {
  it.each([
    ['دفاعيا NATO', ['ar', 'fa']],
    ['harbour', ['en', 'fr']],
    ['東京', ['ja', 'zh-Hant']],
    ['12 !?', ['ar', 'en', 'fa', 'fr', 'ja', 'ru', 'zh-Hant']],
    ['अर्थ', ['ar', 'en', 'fa', 'fr', 'ja', 'ru', 'zh-Hant']],
  ])('of %s are %j', (text, expected) => {
    expect(likelyLanguages(text, ['ar', 'en', 'fa', 'fr', 'ja', 'ru', 'zh-Hant'])).toEqual(expected);
  });

  it('are all there are where no tag makes sense', () => {
    expect(likelyLanguages('text', ['', 'x-private', '__proto__'])).toEqual(['', 'x-private', '__proto__']);
  });
});
