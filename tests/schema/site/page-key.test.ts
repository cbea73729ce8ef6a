import { matchesHost, matchesOrigin } from '@gazette/schema/site/host-pattern.ts';
import { pageKey, pagePlace } from '@gazette/schema/site/page-key.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const site = { hosts: ['news.test', '*.news.test'], allowedOrigins: ['https://blog.test', 'http://localhost:*'] };

describe('the key of a page', () => {
  it.each([
    ['https://news.test/a', '/a'],
    ['http://www.news.test/a/', '/a'],
    ['https://NEWS.test:443/a#b', '/a'],
    ['https://mobile.news.test/a?utm_source=x', '/a'],
    ['https://news.test/', '/'],
    ['https://news.test', '/'],
    ['https://news.test/a?b=2&a=1', '/a?a=1&b=2'],
    ['https://news.test/a?a=1&gclid=x&fbclid=y&b=2', '/a?a=1&b=2'],
    ['https://user:secret@news.test/a', '/a'],
    ['https://blog.test/A', 'https://blog.test/A'],
    ['http://blog.test/a/', 'https://blog.test/a'],
  ])('%s is %s', (url, key) => {
    expect(pageKey(site, url)).toBe(key);
  });

  it.each([
    '',
    ' ',
    'news.test/a',
    '/a',
    'ftp://news.test/a',
    'javascript:alert(1)',
    'https://',
    `https://news.test/${'a'.repeat(2_048)}`,
  ])('%s has none', (url) => {
    expect(pageKey(site, url)).toBeUndefined();
  });

  it('is the same for Arabic letters written out and escaped', () => {
    expect(pageKey(site, 'https://news.test/مقالات/سد')).toBe(
      pageKey(site, 'https://news.test/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/%D8%B3%D8%AF'),
    );
  });

  it('of its own address is itself, for any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const key = pageKey(site, url);
        fc.pre(key !== undefined);
        expect(pageKey(site, key?.startsWith('/') ? `https://news.test${key}` : (key ?? ''))).toBe(key);
      }),
      { seed: 20_260_301, numRuns: 300 },
    );
  });
});

describe('the place of a page', () => {
  it.each([
    ['https://news.test/a', 'own'],
    ['https://mobile.news.test/a', 'own'],
    ['https://blog.test/a', 'allowed'],
    ['http://localhost:8080/a', 'allowed'],
    ['http://blog.test/a', 'foreign'],
    ['https://blog.test:8443/a', 'foreign'],
    ['https://news.test.evil.example/a', 'foreign'],
    ['https://evilnews.test/a', 'foreign'],
    ['https://evil.example/#https://news.test/', 'foreign'],
    ['https://news.test@evil.example/', 'foreign'],
    ['nonsense', 'foreign'],
  ])('%s is %s', (url, place) => {
    expect(pagePlace(site, url)).toBe(place);
  });
});

describe('a host pattern', () => {
  it.each([
    ['news.test', 'news.test', true],
    ['news.test', 'NEWS.test', true],
    ['news.test', 'a.news.test', false],
    ['news.test', 'news.test:8080', false],
    ['news.test:*', 'news.test:8080', true],
    ['news.test:*', 'news.test', true],
    ['news.test:8080', 'news.test:8080', true],
    ['*.news.test', 'a.b.news.test', true],
    ['*.news.test', 'news.test', false],
    ['*.news.test', '.news.test', false],
    ['*.news.test', 'evilnews.test', false],
    ['[::1]:*', '[::1]:4000', true],
    ['[::1]', '[::1]', true],
  ])('%s means %s: %s', (pattern, host, isMeant) => {
    expect(matchesHost(pattern, host)).toBe(isMeant);
  });

  it('of an origin wants its scheme', () => {
    expect(matchesOrigin('https://blog.test', new URL('https://blog.test'))).toBe(true);
    expect(matchesOrigin('https://blog.test', new URL('http://blog.test'))).toBe(false);
  });
});
