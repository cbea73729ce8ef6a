import { inAscii, matchesHost, matchesOrigin } from '@gazette/schema/site/host-pattern.ts';
import type { AddressRules } from '@gazette/schema/site/address-rules.ts';
import { pageAddress, pageKey, pagePlace } from '@gazette/schema/site/page-key.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const site = { hosts: ['news.test', '*.news.test'], allowedOrigins: ['https://blog.test', 'http://localhost:*'] };

const anyUrl = fc
  .tuple(
    fc.constantFrom('https://news.test', 'http://WWW.news.test:80', 'https://blog.test'),
    fc.webPath(),
    fc.array(fc.tuple(fc.constantFrom('ref', 'utm_x', 'id', 'ب'), fc.webQueryParameters()), { maxLength: 3 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .map(([origin, path, query, tail]) => `${origin}${path}${tail}?${query.map(([name, value]) => `${name}=${value}`).join('&')}#${tail}`);

const anyRules = fc.record({
  keepParameters: fc.constantFrom([], ['ref']),
  stripParameters: fc.constantFrom([], ['id'], ['*']),
  pathCase: fc.boolean(),
  trailingSlash: fc.boolean(),
  www: fc.boolean(),
});

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
    ['https://news.test/a?gid=1&gameid=2&guid=3', '/a?gameid=2&gid=1&guid=3'],
    ['https://news.test/b/../a/./', '/a'],
    ['https://news.test/A', '/A'],
    ['https://news.test/%7Ea', '/~a'],
    ['https://news.test/a%2fb', '/a%2Fb'],
    ['https://news.test/a?UTM_Source=1', '/a'],
    ['https://news.test./a', '/a'],
    ['https://xn--mgbh0fb.test/a', 'https://xn--mgbh0fb.test/a'],
    ['https://مثال.test/a', 'https://xn--mgbh0fb.test/a'],
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
    'https://user:secret@news.test/a',
    'https://news.test@blog.test/a',
    'data:text/html,x',
    'blob:https://news.test/1',
    '//news.test/a',
    'https://news.test:99999/',
    `https://news.test/${'a'.repeat(2_048)}`,
  ])('%s has none', (url) => {
    expect(pageKey(site, url)).toBeUndefined();
  });

  it('is the same for Arabic letters written out and escaped', () => {
    expect(pageKey(site, 'https://news.test/مقالات/سد')).toBe(
      pageKey(site, 'https://news.test/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/%D8%B3%D8%AF'),
    );
  });

  it.each([
    [{ keepParameters: ['ref'] }, 'https://news.test/a?ref=1&utm_source=2', '/a?ref=1'],
    [{ keepParameters: ['utm_c*'] }, 'https://news.test/a?utm_content=1&utm_source=2', '/a?utm_content=1'],
    [{ stripParameters: ['page', 'from_*'] }, 'https://news.test/a?page=2&from_mail=1&b=3', '/a?b=3'],
    [{ stripParameters: ['*'], keepParameters: ['id'] }, 'https://news.test/a?b=3&id=4&c', '/a?id=4'],
    [{ stripParameters: ['a.b'] }, 'https://news.test/a?a.b=1&axb=2', '/a?axb=2'],
    [{ pathCase: false }, 'https://news.test/News/%D9%85É', '/news/%D9%85%C3%A9'],
    [{ trailingSlash: true }, 'https://news.test/a/?b=1', '/a/?b=1'],
    [{ trailingSlash: true }, 'https://news.test', '/'],
    [{ www: true }, 'http://www.blog.test/a/', 'https://www.blog.test/a'],
  ] as [Partial<AddressRules>, string, string][])('by the rules %j of %s is %s', (addressRules, url, key) => {
    expect(pageKey({ ...site, addressRules }, url)).toBe(key);
  });

  it('is its path where the site names its host with www. alone', () => {
    const own = { hosts: ['www.news.test'], allowedOrigins: [] };
    expect(pageKey(own, 'https://www.news.test/a')).toBe('/a');
  });

  it('of its own address is itself, for any address and any rules', () => {
    fc.assert(
      fc.property(anyUrl, anyRules, (url, addressRules) => {
        const ruled = { ...site, addressRules };
        const key = pageKey(ruled, url);
        fc.pre(key !== undefined);
        expect(pageKey(ruled, key?.startsWith('/') ? `https://news.test${key}` : (key ?? ''))).toBe(key);
        // What is kept and linked is the same page.
        expect(pageKey(ruled, pageAddress(ruled, url))).toBe(key);
        expect(pageAddress(ruled, pageAddress(ruled, url))).toBe(pageAddress(ruled, url));
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

  it.each([
    ['مثال.test', 'xn--mgbh0fb.test'],
    ['*.BÜCHER.test:8080', '*.xn--bcher-kva.test:8080'],
    ['مثال.test:*', 'xn--mgbh0fb.test:*'],
    ['https://مثال.test', 'https://xn--mgbh0fb.test'],
    ['[::1]:*', '[::1]:*'],
    ['xn--mgbh0fb.test', 'xn--mgbh0fb.test'],
    ['no host', undefined],
  ])('%s is written %s', (pattern, written) => {
    expect(inAscii(pattern)).toBe(written);
  });

  it('of an origin wants its scheme', () => {
    expect(matchesOrigin('https://blog.test', new URL('https://blog.test'))).toBe(true);
    expect(matchesOrigin('https://blog.test', new URL('http://blog.test'))).toBe(false);
  });
});
