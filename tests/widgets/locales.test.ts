import { localeFor, locales } from '@gazette/widgets/format/locale.ts';
import { fullTime, timeAgo } from '@gazette/widgets/format/time.ts';
import { describe, expect, it } from 'vitest';

const now = new Date('2026-11-25T12:00:00Z');
const hijri = 'ar-SA-u-ca-islamic-umalqura-nu-arab';

describe('the locale of numbers and dates', () => {
  it('is the site’s where it is of the language, else the one asked for, which comes first where it names a calendar', () => {
    expect(localeFor('ar', locales('ar-EG-u-nu-latn', 'ar-MA'))).toBe('ar-EG-u-nu-latn');
    expect(localeFor('en', locales('ar-EG', 'en-GB'))).toBe('en-GB');
    expect(localeFor('ar', locales('ar-EG', hijri))).toBe(hijri);
    expect(localeFor('fr', locales('ar-EG', 'en-GB'))).toBe('fr');
    expect(localeFor('ar', locales('ar-', ''))).toBe('ar');
  });

  it('brings its calendar, whose years are those that a date leaves out', () => {
    // Five months ago and another year of the Hijra; ten months ago and another year of ours besides.
    const june = new Date('2026-06-10T12:00:00Z');
    expect(timeAgo(june, now, 'en')).toBe('June 10');
    expect(timeAgo(june, now, hijri)).toMatch(/^٢٤ ذو الحجة ١٤٤٧/);
    expect(timeAgo(new Date('2026-07-01T12:00:00Z'), now, hijri)).toBe('١٦ محرم');
    expect(timeAgo(new Date('2026-01-10T12:00:00Z'), now, 'fa')).toBe('۲۰ دی ۱۴۰۴');
    expect(fullTime(june, hijri)).toContain('١٤٤٧');
  });
});
