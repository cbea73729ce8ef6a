import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusableSkeleton } from '@gazette/schema/text/confusable-skeleton.ts';
import { anyText } from './texts.ts';

describe('confusableSkeleton', () => {
  it.each([
    ['Cyrillic letters', 'Sаlmа Hаddаd'],
    ['a Greek capital', 'Salma Ηaddad'],
    ['a zero-width space', 'Sal\u200bma Had\u200ddad'],
    ['another space', 'Salma\u00a0\u2003Haddad'],
    ['no space, other case', 'SALMAHADDAD'],
    ['a capital I for l', 'SaIma Haddad'],
    ['digits and signs', 'S@1ma H@ddad'],
    ['full-width letters', 'Ｓａｌｍａ　Ｈａｄｄａｄ'],
    ['a mathematical alphabet', '𝓢𝓪𝓵𝓶𝓪 𝓗𝓪𝓭𝓭𝓪𝓭'],
    ['rn for m', 'Salrna Haddad'],
    ['accents and punctuation', 'Sálmä. “Haddad”'],
    ['bidi marks', '\u202eSalma\u202c Haddad\u200f'],
    ['small capitals', 'Sᴀʟᴍᴀ Hᴀᴅᴅᴀᴅ'],
  ])('sees through %s', (_, name) => {
    expect(confusableSkeleton(name)).toBe(confusableSkeleton('Salma Haddad'));
  });

  it.each([
    ['alef maqsura and yeh', 'سلمي حداد'],
    ['Farsi yeh', 'سلمی حداد'],
    ['harakat', 'سَلْمى حدّاد'],
    ['tatweel', 'سلمـى حـداد'],
    ['zero-width characters', 'سل\u200cمى\u200f حداد'],
    ['presentation forms', 'ﺳﻠﻤﻰ ﺣﺪﺍﺩ'],
    ['a regional letter', 'سلمى حڊاد'],
    ['no space', 'سلمىحداد'],
  ])('sees through %s in Arabic', (_, name) => {
    expect(confusableSkeleton(name)).toBe(confusableSkeleton('سلمى حداد'));
  });

  it('keeps names apart that look different', () => {
    const names = [
      'Salma Haddad',
      'Selma Haddad',
      'Salma Hadda',
      'سلمى حداد',
      'سلوى حداد',
      'سليم حداد',
      'Omar',
      'عمر',
      'Амина',
    ];
    expect(new Set(names.map(confusableSkeleton)).size).toBe(names.length);
  });

  it('is empty when nothing can be seen, and never fails', () => {
    expect(confusableSkeleton('\u200b\u3164 \u202e')).toBe('');
    fc.assert(
      fc.property(anyText(), (name) => {
        expect(confusableSkeleton(`\u200b${name}\u2060`)).toBe(confusableSkeleton(name));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
