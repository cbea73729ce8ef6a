import { describe, expect, it } from 'vitest';
import { readingMinutes, wordCount } from '@gazette/schema/text/reading-time.ts';

describe('wordCount', () => {
  it.each([
    ['استضافت باكستان يوم السبت مؤتمراً دفاعياً إقليمياً نادراً، في 2021.', 'ar', 10],
    ['مُحَمَّدٌ رَسُولٌ', 'ar', 2],
    ["The minister's plan isn't new: 3.5 per cent – or so!", 'en', 10],
    ['… — 👍 !!', 'en', 0],
    ['', 'ar', 0],
    ['two words', 'no such tag', 2],
  ])('counts the words of "%s"', (text, language, count) => {
    expect(wordCount(text, language)).toBe(count);
  });
});

describe('readingMinutes', () => {
  it('is never zero for a text with words, and zero without', () => {
    expect(readingMinutes(1, 'en')).toBe(1);
    expect(readingMinutes(0, 'en')).toBe(0);
    expect(readingMinutes(Number.NaN, 'en')).toBe(0);
  });

  it('takes longer for as many words of Arabic', () => {
    expect(readingMinutes(1380, 'ar-EG')).toBe(10);
    expect(readingMinutes(1380, 'en-GB')).toBe(6);
    expect(readingMinutes(1840, 'sw')).toBe(10);
  });
});
