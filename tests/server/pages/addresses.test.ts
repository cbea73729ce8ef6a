import { addressOf, languageOfPath, pathOf } from '@gazette/server/pages/addresses.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const site = { languages: ['ar', 'en'] };

describe('addresses of the pages', () => {
  it('have no prefix in the default language and one in the others', () => {
    expect(pathOf(site, { kind: 'front', language: 'ar' })).toBe('/');
    expect(pathOf(site, { kind: 'front', language: 'en' })).toBe('/en');
    expect(pathOf(site, { kind: 'section', language: 'ar', slug: 'world' })).toBe('/sections/world');
    expect(pathOf(site, { kind: 'article', language: 'en', slug: 'a-b' })).toBe('/en/articles/a-b');
  });

  it('lead back to what they name, whatever the slug', () => {
    const slugs = fc.string({ unit: 'grapheme', minLength: 1 }).map((slug) => slug.normalize('NFC'));
    fc.assert(
      fc.property(slugs, fc.constantFrom('ar', 'en'), fc.constantFrom('article', 'section'), (slug, language, kind) => {
        const address = { kind, language, slug } as const;
        // Dots alone are path steps to a browser; a slug is never made of them.
        fc.pre(!/^\.+$/.test(slug));
        expect(addressOf(site, pathOf(site, address))).toEqual(address);
      }),
      { seed: 7 },
    );
  });

  it.each(['/sections', '/articles/', '/sections/a/b', '/about', '/fr', '/articles/%E0%A4%A', '/en/en'])(
    'do not include %s',
    (path) => {
      expect(addressOf(site, path)).toBeUndefined();
    },
  );

  it('may be in a language in which the site has single articles only', () => {
    expect(addressOf(site, '/fr/articles/a')).toEqual({ kind: 'article', language: 'fr', slug: 'a' });
    expect(pathOf(site, { kind: 'article', language: 'fr', slug: 'a' })).toBe('/fr/articles/a');
  });

  it('tell the language even of what does not exist', () => {
    expect(languageOfPath(site, '/en/nowhere')).toBe('en');
    expect(languageOfPath(site, '/fr/nowhere')).toBe('ar');
  });
});
