import { Node } from '@tiptap/core';

export interface PictureAttributes {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly width?: string | null;
  readonly height?: string | null;
}

/** A picture of the text, with what it shows, its caption and its credit. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    const plain = (value: string | null) => ({ default: value, rendered: false });
    return { src: plain(''), alt: plain(''), caption: plain(''), credit: plain(''), width: plain(null), height: plain(null) };
  },
  parseHTML() {
    return [
      { tag: 'figure', priority: 60, getAttrs: (figure: HTMLElement) => readFigure(figure) ?? false },
      { tag: 'img[src]', getAttrs: (image: HTMLElement) => readImage(image) ?? false },
    ];
  },
  renderHTML({ node }) {
    const { src, alt, caption, credit, width, height } = node.attrs as PictureAttributes;
    const size = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
    const image = ['img', { src, alt, ...size, loading: 'lazy' }];
    if (!caption && !credit) return ['figure', {}, image];
    const words = [...(caption ? [caption] : []), ...(caption && credit ? [' '] : []), ...(credit ? [['cite', {}, credit]] : [])];
    return ['figure', {}, image, ['figcaption', { dir: 'auto' }, ...words]] as [string, object, ...unknown[]];
  },
});

/** A figure of one picture and words; undefined for one with more in it. */
function readFigure(figure: HTMLElement): PictureAttributes | undefined {
  const [image, ...others] = figure.querySelectorAll('img');
  const caption = figure.querySelector('figcaption');
  const known = figure.querySelectorAll('img, figcaption, figcaption cite, figcaption br');
  if (!image || others.length > 0 || figure.querySelectorAll('*').length !== known.length) return undefined;
  const cite = caption?.querySelector('cite');
  const credit = cite?.textContent?.trim() ?? '';
  const whole = caption?.textContent?.trim() ?? '';
  const read = readImage(image);
  return read && { ...read, caption: credit ? whole.replace(credit, '').trim() : whole, credit };
}

function readImage(image: HTMLElement): PictureAttributes | undefined {
  const src = image.getAttribute('src') ?? '';
  // What is not an address of the web never reaches readers.
  if (!/^(https?:\/\/|\/)/i.test(src)) return undefined;
  const { width, height } = { width: image.getAttribute('width'), height: image.getAttribute('height') };
  return { src, alt: image.getAttribute('alt') ?? '', caption: '', credit: '', width, height };
}
