import type { Visible } from '../gate/visible.ts';
import { imagesIn, withImages, type HtmlImage } from '../text/html-images.ts';
import { escapeHtml } from '../text/text-html.ts';
import { keptPictures, type KeptPicture } from './kept-pictures.query.ts';
import { imageFormats, mimeOf } from './image-format.ts';
import { srcsetOf, variantsOf } from './image-variants.ts';

/** How pictures of a text are drawn. */
export interface Drawing {
  /** Where the file of a key is. */
  readonly address: (key: string) => string;
  /** For readers' programs that know no more than one file: without sizes to choose from. */
  readonly isPlain?: boolean;
}

/** No text stands wider on a screen, in pixels. */
const COLUMN = 800;

/** Addresses of the pictures in a text, each once. */
export function pictureAddresses(html: string): string[] {
  return [...new Set(imagesIn(html).flatMap(({ attributes: { src } }) => src || []))];
}

/** A text as readers get it, with its pictures as they are kept here: see `withKeptPictures`. At most two statements, none for a text without pictures. */
export async function shownBody(visible: Visible, html: string, drawing: Drawing): Promise<string> {
  const addresses = pictureAddresses(html);
  return addresses.length === 0 ? html : withKeptPictures(html, await keptPictures(visible, addresses), drawing);
}

/**
 * Draws the pictures of a sanitised text of which there are files here, whether it names the file or an address from which
 * it was fetched: in all sizes and formats, with the room they take, loaded when the reader comes near. The text as it is
 * stored keeps the addresses that it came with.
 */
export function withKeptPictures(html: string, pictures: readonly KeptPicture[], drawing: Drawing): string {
  if (pictures.length === 0) return html;
  const kept = new Map(pictures.map((picture) => [picture.address, picture]));
  return withImages(html, (attributes) => {
    const picture = kept.get(attributes['src'] ?? '');
    return picture && pictureHtml(attributes, picture, drawing);
  });
}

function pictureHtml(given: HtmlImage['attributes'], { variants }: KeptPicture, { address, isPlain = false }: Drawing): string | undefined {
  const plain = variantsOf(variants);
  const widest = plain.at(-1);
  if (!widest) return undefined;
  // An icon is kept small; its height follows, so that nothing moves and nothing is squeezed.
  const width = Number(given['width'] ?? 0) || widest.width;
  const height = Math.max(1, Math.round((width * widest.height) / widest.width));
  const sizes = `min(${Math.min(width, COLUMN)}px, 100vw)`;
  const chosen = plain.length > 1 && !isPlain ? { srcset: srcsetOf(plain, address), sizes } : {};
  const image = element('img', { ...given, src: address(widest.key), ...chosen, width: String(width), height: String(height), loading: 'lazy', decoding: 'async' });
  if (isPlain) return image;
  const leaner = imageFormats.filter((format) => format !== 'jpeg' && format !== 'png').map((format) => [format, variantsOf(variants, format)] as const);
  const sources = leaner.filter(([, files]) => files.length > 0).map(([format, files]) => element('source', { type: mimeOf(format), srcset: srcsetOf(files, address), sizes }));
  return sources.length === 0 ? image : `<picture>${sources.join('')}${image}</picture>`;
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`).join('')} />`;
}
