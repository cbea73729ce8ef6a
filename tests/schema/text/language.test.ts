import { describe, expect, it } from 'vitest';
import { baseLanguage, directionOf, isLanguageTag } from '@gazette/schema/text/language.ts';

describe('directionOf', () => {
  it.each([
    'ar',
    'ar-EG-u-nu-latn',
    'fa',
    'ur-PK',
    'he',
    'ps',
    'ckb',
    'sd',
    'ug',
    'dv',
    'yi',
    'az-Arab',
    'pa-Arab',
    'AR',
  ])('%s is written from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each(['en', 'fr-CA', 'tr', 'ar-Latn', 'az', 'ku', 'sd-Deva', 'zh-Hant', 'und', '', 'no such tag'])(
    '%s is written from left to right',
    (language) => {
      expect(directionOf(language)).toBe('ltr');
    },
  );
});

describe('isLanguageTag', () => {
  it.each(['ar', 'en-GB', 'ar-EG-u-nu-latn', 'zh-Hant-TW', 'ckb', 'und'])('takes %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', 'a', 'ar_EG', 'english', 'ar-', '-ar', 'ar EG', 'ar\0', 'عربي', `ar-${'abcde-'.repeat(40)}abcde`])(
    'refuses "%s"',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});

describe('baseLanguage', () => {
  it('leaves region, script and extensions out', () => {
    expect(['ar-EG-u-nu-latn', 'EN-gb', 'zh-Hant', 'not a tag'].map(baseLanguage)).toEqual(['ar', 'en', 'zh', 'und']);
  });
});
