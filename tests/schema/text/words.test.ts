import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterClass, UNCERTAIN } from '@gazette/schema/text/character-classes.ts';
import { wordsOf } from '@gazette/schema/text/words.ts';
import { anyText } from './texts.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words as Intl.Segmenter alone cuts them. */
const reference = (text: string) =>
  Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index }));

describe('wordsOf', () => {
  it('cuts around every plain character as the segmenter does', () => {
    const differ: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      if (characterClass(code) === UNCERTAIN) continue;
      const it = String.fromCharCode(code);
      const texts = [it, `a${it}b`, `1${it}2`, `a${it}1`, `1${it}a`, `ب${it}ت`, `a${it}${it}b`, `${it}a`, `a ${it}. 'b${it}`];
      differ.push(...texts.filter((text) => JSON.stringify(wordsOf(text, 'und')) !== JSON.stringify(reference(text))));
    }
    expect(differ).toEqual([]);
  });

  it('gives the words of the segmenter for any text', () => {
    const pieces = "a ب 1 ٢ . , ' ’ - ( » ، ; ж σ _ : א \" 東 é / ־ \u0301 \u200d \u00a0 \u202f \u200b".split(' ');
    const broken = fc.array(fc.constantFrom(...pieces, ' ', '\n'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(broken, anyText()), (text) => {
        expect(wordsOf(text, 'und')).toEqual(reference(text));
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
