/** What a picture is stored as, the leanest first; the last two are read by every browser there is. */
export const imageFormats = ['avif', 'webp', 'jpeg', 'png'] as const;
export type ImageFormat = (typeof imageFormats)[number];

const endings: Readonly<Record<ImageFormat, string>> = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png' };

export const mimeOf = (format: ImageFormat): string => `image/${format}`;
export const formatOf = (mime: string): ImageFormat | undefined => imageFormats.find((format) => mimeOf(format) === mime);

const key = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})-([1-9]\d{0,5})\.(avif|webp|jpg|png)$/;

/**
 * Under which a picture is stored and served. It begins with the id of its file, which is random and told to nobody who
 * cannot see the picture, so that what belongs to a draft cannot be guessed, not even by somebody who has the picture.
 */
export function imageKey(file: string, width: number, format: ImageFormat): string {
  return `${file}-${width}.${endings[format]}`;
}

/** What a key says; undefined for what is none. */
export function readImageKey(text: string): { readonly file: string; readonly format: ImageFormat } | undefined {
  const [, file, , ending] = key.exec(text) ?? [];
  const format = imageFormats.find((known) => endings[known] === ending);
  return file && format ? { file, format } : undefined;
}

const FOLDER = '/images/';

/** On the site's own pages. */
export const imagePath = (imageKeyText: string): string => FOLDER + imageKeyText;

/** Ids of the files that a text names, be it an address or HTML. */
export function filesNamedIn(text: string): string[] {
  const named = text.matchAll(/\/images\/([0-9a-f-]{36}-\d{1,6}\.[a-z]{3,4})/g);
  return [...named].map(([, found = '']) => readImageKey(found)?.file).filter((file) => file !== undefined);
}
