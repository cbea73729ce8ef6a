import { ImageRefusal } from './image-refusal.ts';

/** What can be read here. */
export type SourceFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

/** What is taken: told to whoever brings something else. */
const TAKEN = 'JPEG, PNG, WebP, AVIF and GIF are taken.';

/** Bytes at the start that tell what a file is. */
const HEAD = 64;

/**
 * Tells by its first bytes what a file is: its name and its declared type are whatever somebody has written there.
 * @throws {ImageRefusal} for what is no picture, and for kinds of pictures that are not taken, by name.
 */
export function sniffFormat(bytes: Uint8Array): SourceFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  const brands = text.slice(4, 8) === 'ftyp' ? text.slice(8, head.readUInt32BE(0)) : '';
  if (/avi[fs]/.test(brands)) return 'avif';
  throw new ImageRefusal(...refusalOf(text, brands, Buffer.from(bytes).subarray(0, 1024).toString('utf8')));
}

function refusalOf(head: string, brands: string, start: string): [code: 'UNSUPPORTED' | 'NOT_AN_IMAGE', message: string] {
  const unsupported = (name: string, advice = '') => ['UNSUPPORTED', `${name} is not taken${advice}: ${TAKEN}`] as ['UNSUPPORTED', string];
  if (/hei[cxsm]|mif1|msf1/.test(brands)) return unsupported('HEIC', ', because few browsers show it');
  if (/^(II\*\0|MM\0\*)/.test(head)) return unsupported('TIFF');
  if (head.startsWith('BM')) return unsupported('BMP');
  if (head.startsWith('8BPS')) return unsupported('A Photoshop file');
  if (/<svg[\s>]/i.test(start)) return unsupported('SVG', ', because it is a document that can run scripts');
  return ['NOT_AN_IMAGE', `This file is not a picture: ${TAKEN}`];
}
