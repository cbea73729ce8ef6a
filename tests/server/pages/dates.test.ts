import { dateLines } from '@gazette/server/pages/dates/date-lines.ts';
import { localeFor } from '@gazette/server/pages/dates/locale-for.ts';
import { describe, expect, it } from 'vitest';

const day = new Date('2025-07-27T12:00:00Z');

describe('the day in the masthead', () => {
  it.each([
    ['ar-EG-u-nu-latn', 'الأحد, يوليو 27, 2025'],
    ['ar-EG', 'الأحد, يوليو ٢٧, ٢٠٢٥'],
    ['ar-JO-u-nu-latn', 'الأحد, تموز 27, 2025'],
    ['ar-LB', 'الأحد, تموز ٢٧, ٢٠٢٥'],
    ['ar-MA', 'الأحد, يوليوز 27, 2025'],
    ['en', 'Sunday, July 27, 2025'],
    ['en-GB', 'Sunday 27 July 2025'],
  ])('is written in %s as %s', (locale, expected) => {
    // Whether CLDR sets a comma after the weekday in British English has changed between its versions.
    expect(dateLines(locale, 'UTC').day(day).replace('Sunday, 27', 'Sunday 27')).toBe(expected);
  });

  it('changes at midnight of the site, not of the server', () => {
    const late = new Date('2025-07-27T22:30:00Z');
    expect(dateLines('en', 'UTC').day(late)).toBe('Sunday, July 27, 2025');
    expect(dateLines('en', 'Asia/Riyadh').day(late)).toBe('Monday, July 28, 2025');
  });
});

describe('a list of the latest', () => {
  const dates = dateLines('ar-EG-u-nu-latn', 'Asia/Riyadh');

  it('tells the time of what happened today and the day of what is older', () => {
    expect(dates.brief(new Date('2025-07-27T05:05:00Z'), day)).toBe('08:05');
    expect(dates.brief(new Date('2025-07-26T05:05:00Z'), day)).toBe('26 يوليو');
    expect(dates.brief(new Date('2024-07-26T05:05:00Z'), day)).toBe('26 يوليو 2024');
  });
});

describe('the locale of a page', () => {
  it('is the site’s own for its language, extensions included', () => {
    expect(localeFor('ar-JO-u-nu-latn', 'ar')).toBe('ar-JO-u-nu-latn');
  });

  it('keeps the site’s region in another language, and nothing else of its locale', () => {
    expect(localeFor('ar-JO-u-nu-arab', 'en')).toBe('en-JO');
    expect(localeFor('ar-JO', 'pt-BR')).toBe('pt-BR');
    expect(localeFor('ar', 'en')).toBe('en');
  });
});
