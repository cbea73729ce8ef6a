import { decodeText } from '@gazette/server/exchange/source/decode-text.ts';
import { utf8Fault } from '@gazette/server/exchange/source/utf8-fault.ts';
import { detectFormat } from '@gazette/server/exchange/source/detect-format.ts';
import { Buffer, isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../memory-source.ts';

/** «مياه» and its neighbours in the Windows code page for Arabic. */
const windows1256 = Buffer.from([0xe3, 0xed, 0xc7, 0xe5]);
const iso88596 = Buffer.from([0xe5, 0xea, 0xc7, 0xe7]);

async function text(
  content: string | Buffer,
  { step = 3, encoding = undefined as string | undefined } = {},
): Promise<string> {
  let all = '';
  for await (const piece of decodeText(memorySource(content, { step }), { encoding })) all += piece;
  return all;
}

const declared = (encoding: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>\n<rss>`), body, Buffer.from('</rss>')]);

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('مياه 🌊')],
    ['UTF-8 with a mark', Buffer.from('\ufeffمياه 🌊')],
    ['UTF-16, little end first', Buffer.from('\ufeffمياه 🌊', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffمياه 🌊', 'utf16le').swap16()],
  ])('in %s is read however it is cut into pieces', async (_, bytes) => {
    for (const step of [1, 2, 3, 5, 1000]) expect(await text(bytes, { step })).toBe('مياه 🌊');
  });

  it('is read in the encoding that its XML declares', async () => {
    expect(await text(declared('windows-1256', windows1256))).toContain('<rss>مياه</rss>');
    expect(await text(declared('ISO-8859-6', iso88596))).toContain('<rss>مياه</rss>');
  });

  it('is read as UTF-8 when it plainly is, whatever an old declaration says', async () => {
    expect(await text(declared('windows-1256', Buffer.from('مياه')))).toContain('<rss>مياه</rss>');
    expect(await text(declared('utf-16', Buffer.from('مياه')))).toContain('<rss>مياه</rss>');
  });

  it('in another encoding than it claims is refused, with the position and a way out', async () => {
    const arabic = Buffer.concat(Array.from({ length: 200 }, () => Buffer.concat([windows1256, Buffer.from(' ')])));
    const wrong = Buffer.concat([Buffer.from('{"headline":"'), arabic]);
    await expect(text(wrong, { step: 100 })).rejects.toThrow('archive is not UTF-8 text: byte 14 cannot stand there.');
    expect(await text(wrong, { encoding: 'windows-1256' })).toContain('مياه مياه');
    await expect(text(Buffer.concat([Buffer.from('مياه'), Buffer.from([0xd9])]))).rejects.toThrow(
      'ends in the middle of a character, at byte 9',
    );
    await expect(text('x', { encoding: 'klingon' })).rejects.toThrow('unknown encoding, klingon');
  });

  it('is checked byte for byte as the platform checks it', () => {
    const bytes = fc.property(fc.uint8Array({ maxLength: 12 }), (given) => (utf8Fault(given) === -1) === isUtf8(given));
    expect(fc.check(bytes, { seed: 7, numRuns: 3000 }).counterexample).toBeNull();
    const texts = fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (given) => utf8Fault(Buffer.from(given)) === -1);
    expect(fc.check(texts, { seed: 7 }).counterexample).toBeNull();
  });
});

describe('the format', () => {
  const detect = (content: string | Buffer) => detectFormat(memorySource(content));

  it.each([
    ['wordpress', '<?xml version="1.0"?><!-- <feed> --><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'],
    ['wordpress', '<rss version="2.0"><channel><wp:wxr_version>1.0</wp:wxr_version>'],
    ['feed', '\ufeff<?xml version="1.0"?>\n<rss version="2.0"><channel>'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['feed', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'],
    ['feed', '{ "title": "x",\n "version": "https://jsonfeed.org/version/1.1", "items": [] }'],
    ['native', '{"headline":"x","body":"see \\"version\\": \\"https://jsonfeed.org/version/1\\""}'],
    ['native', '\n\n{"type":"site"}'],
  ])('%s is told by its content', async (format, content) => {
    expect(await detect(content)).toBe(format);
  });

  it.each([
    ['an empty file', '', 'archive is empty.'],
    ['a blank file', ' \n\n', 'archive is empty.'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'archive is not a text file.'],
    ['a web page', '<!doctype html><html><body>', 'archive is nothing that can be imported'],
    ['prose', 'Dear editor,', 'archive is nothing that can be imported'],
    ['a JSON list', '[{"headline":"x"}]', 'archive is nothing that can be imported'],
  ])('of %s is refused by name', async (_, content, message) => {
    await expect(detect(content)).rejects.toThrow(message);
  });
});
