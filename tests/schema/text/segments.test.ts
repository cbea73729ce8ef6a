import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegments, type Segment } from '@gazette/schema/text/segments.ts';
import { anyText } from './texts.ts';

const joined = (segments: Segment[]): string => segments.map(({ text }) => text).join('');
const links = (text: string): Segment[] => toSegments(text).filter(({ kind }) => kind === 'link');

describe('toSegments', () => {
  it('links addresses in Arabic text and leaves the punctuation out', () => {
    expect(toSegments('انظر https://example.org/مقال، ثم www.example.com؟')).toEqual([
      { kind: 'text', text: 'انظر ' },
      { kind: 'link', text: 'https://example.org/مقال', href: 'https://example.org/%D9%85%D9%82%D8%A7%D9%84' },
      { kind: 'text', text: '، ثم ' },
      { kind: 'link', text: 'www.example.com', href: 'https://www.example.com/' },
      { kind: 'text', text: '؟' },
    ]);
  });

  it('links an address between right-to-left marks without swallowing them', () => {
    expect(toSegments('\u200fhttps://example.org/a\u200f نص')).toEqual([
      { kind: 'text', text: '\u200f' },
      { kind: 'link', text: 'https://example.org/a', href: 'https://example.org/a' },
      { kind: 'text', text: '\u200f نص' },
    ]);
  });

  it.each([
    ['(see https://example.org/b_(c)).', 'https://example.org/b_(c)'],
    ['HTTPS://Example.ORG/A.', 'https://example.org/A'],
    ['«http://example.org:8080/?q=1&r=2#x»', 'http://example.org:8080/?q=1&r=2#x'],
    ['https://مثال.إختبار/', 'https://xn--mgbh0fb.xn--kgbechtv/'],
  ])('finds the address in "%s"', (text, href) => {
    expect(links(text).map((link) => link.href)).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'mailto:a@example.org',
    'a@example.org',
    'example.org',
    '//example.org',
    'https://',
    'www.',
  ])('does not link %s', (text) => {
    expect(toSegments(text)).toEqual([{ kind: 'text', text }]);
  });

  it('does not let a name before @ pass for the place a link leads to', () => {
    const [link] = links('https://bank.example:1@evil.example/');
    expect(link?.text).toBe('https://bank.example:1');
    expect(link?.href).toBe('https://bank.example:1/');
  });

  it('has no segments for no text', () => {
    expect(toSegments('')).toEqual([]);
  });

  it('gives back every text, in segments that are not empty and link to http or https only', () => {
    const address = fc.constantFrom(
      'https://example.org/',
      'www.example.com',
      'http://',
      'javascript:',
      'https://a.b/(',
      'www.',
      'HTTPS://',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(), address, fc.webUrl()), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const segments = toSegments(text);
        expect(joined(segments)).toBe(text);
        for (const { kind, text, href } of segments) {
          expect(text).not.toBe('');
          expect(href ?? 'none').toMatch(kind === 'link' ? /^https?:\/\// : /^none$/);
        }
      }),
      { seed: 10, numRuns: 1000 },
    );
  });

  it.each(['http://', 'www.', 'https://a.', 'http://a.b/(', '((((', 'http://a/"'])(
    'survives a long run of %s',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(joined(toSegments(text))).toBe(text);
    },
  );
});
