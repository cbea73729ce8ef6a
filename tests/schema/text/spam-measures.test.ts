import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCount } from '@gazette/schema/text/link-count.ts';
import { repetitionKey } from '@gazette/schema/text/repetition-key.ts';
import { shoutingShare } from '@gazette/schema/text/shouting.ts';
import { anyText } from './texts.ts';

describe('linkCount', () => {
  it('counts what would be shown as a link', () => {
    expect(linkCount('see https://a.example, http://b.example/x and www.c.example')).toBe(3);
    expect(linkCount('انظر https://a.example/خبر، ثم https://a.example/خبر')).toBe(2);
    expect(linkCount('no link: javascript:alert(1), mail@example.org, 3.14')).toBe(0);
  });

  it('counts five hundred', () => {
    expect(linkCount('https://a.example/x '.repeat(500))).toBe(500);
  });
});

describe('repetitionKey', () => {
  const spam = 'Earn money from home today: https://win.example/a?ref=1';

  it.each([
    ['case and punctuation', 'EARN money, from home... today https://win.example/a?ref=1'],
    ['spaces and emoji', 'Earn  money 🔥 from\nhome today : https://win.example/a?ref=1 👍👍'],
    ['another path', 'Earn money from home today: https://win.example/b/c?ref=22'],
    ['a counter', '17) Earn money from home today: https://win.example/a?ref=1 (18)'],
    ['zero-width characters', 'Ea\u200brn mo\u2060ney from home today: https://win.example/a?ref=1'],
    ['Cyrillic letters', 'Еаrn mоnеу from hоmе today: https://win.example/a?ref=1'],
    ['letters repeated', 'Earn moneyyyy from hoooome today!!! https://win.example/a?ref=1'],
  ])('is the same after a change of %s', (_, text) => {
    expect(repetitionKey(text)).toBe(repetitionKey(spam));
  });

  it('is the same for Arabic with and without harakat, tatweel and hamza', () => {
    expect(repetitionKey('اِربح المـــال الآن، من بيتك!')).toBe(repetitionKey('اربح المال الان من بيتك'));
  });

  it('differs where the words do', () => {
    const texts = [
      spam,
      'Spend money from home today',
      'اربح المال الآن',
      'اربح الوقت الآن',
      '👍',
      '👎',
      '123',
      '124',
      '',
    ];
    expect(new Set(texts.map(repetitionKey)).size).toBe(texts.length);
  });

  it('is 32 hexadecimal digits for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(repetitionKey(text)).toMatch(/^[\da-f]{32}$/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('shoutingShare', () => {
  it('is the share of capitals, and nothing in short texts or scripts without case', () => {
    expect(shoutingShare('WAKE UP EVERYBODY NOW')).toBe(1);
    expect(shoutingShare('This is an ordinary sentence.')).toBeLessThan(0.1);
    expect(shoutingShare('BBC, CNN')).toBe(0);
    expect(shoutingShare('استيقظوا جميعا الآن قبل فوات الأوان')).toBe(0);
  });
});
