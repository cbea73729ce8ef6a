import { imageKey, mimeOf, type ImageFormat } from '@gazette/schema/image/image-format.ts';
import type { ImageVariant } from '@gazette/schema/image/image-file.entity.ts';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { Config } from '../config/config.ts';
import { ImageRefusal } from './image-refusal.ts';
import { sniffFormat } from './sniff-format.ts';

export type ImageLimits = Pick<Config, 'imageMaxPixels' | 'imageWidths'>;

/** A variant with what is to be stored of it. */
export interface MadeVariant extends ImageVariant {
  readonly content: Uint8Array;
}

export interface MadeImage {
  /** Of the widest variant. */
  readonly width: number;
  readonly height: number;
  readonly variants: readonly MadeVariant[];
}

/** A width this near to a picture's own is not worth a file of its own. */
const NEAR = 0.9;
/** A strip of screenshots is cut down to this; WebP ends at 16,383. */
const TALLEST = 8_192;
/** For each size and format. */
const SECONDS = 60;

const encoders: Readonly<Record<ImageFormat, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 78, effort: 3 }),
  jpeg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
};

/**
 * Reads a picture and makes every size and format of it. What the camera wrote beside the pixels (where, when, by whom,
 * with a small copy) is not carried over; which side is up is applied first. Colours become those of the web. What moves
 * is taken by its first picture: a page that flickers by itself is hard to read and cannot be stopped.
 *
 * Decoding happens on one thread of libuv's pool, so that readers are answered meanwhile.
 * @param file id of the file that it becomes, for the keys.
 * @throws {ImageRefusal} for what is no picture, damaged, or larger than the settings allow once it is unpacked.
 */
export async function makeVariants(bytes: Uint8Array, file: string, { imageMaxPixels, imageWidths }: ImageLimits): Promise<MadeImage> {
  sniffFormat(bytes);
  const read = await reader();
  const options: SharpOptions = { limitInputPixels: imageMaxPixels, failOn: 'error' };
  try {
    const { width, height } = await read(bytes, { ...options, limitInputPixels: false }).metadata();
    assertPixels(width, height, imageMaxPixels);
    // Once, at its widest: the other sizes are made of this.
    const { data, info } = await read(bytes, options)
      .autoOrient()
      .resize({ width: Math.max(...imageWidths), height: TALLEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: SECONDS })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const whole = () => read(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const isOpaque = info.channels === 3 || info.channels === 1 || (await whole().stats()).isOpaque;
    const variants: MadeVariant[] = [];
    for (const wide of widthsOf(info.width, imageWidths)) {
      for (const format of ['avif', 'webp', isOpaque ? 'jpeg' : 'png'] as const) {
        const sized = whole().resize({ width: wide }).timeout({ seconds: SECONDS });
        const made = await encoders[format](isOpaque ? sized.removeAlpha() : sized).toBuffer({ resolveWithObject: true });
        const size = { width: made.info.width, height: made.info.height };
        variants.push({ key: imageKey(file, wide, format), mime: mimeOf(format), ...size, bytes: made.data.length, content: made.data });
      }
    }
    return { width: info.width, height: info.height, variants };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** One size of a picture that is stored here already, in one format. */
export async function makeVariant(bytes: Uint8Array, width: number, format: ImageFormat): Promise<Uint8Array> {
  const read = await reader();
  try {
    const sized = read(bytes, { failOn: 'error' }).resize({ width, withoutEnlargement: true }).timeout({ seconds: SECONDS });
    return await encoders[format](format === 'jpeg' ? sized.removeAlpha() : sized).toBuffer();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** From the widest to the narrowest. */
function widthsOf(own: number, wished: readonly number[]): number[] {
  return [own, ...wished.filter((width) => width < own * NEAR).toSorted((a, b) => b - a)];
}

function assertPixels(width: Metadata['width'], height: Metadata['height'], most: number): void {
  if (width * height <= most) return;
  const million = (pixels: number) => Math.ceil(pixels / 100_000) / 10;
  throw new ImageRefusal('TOO_MANY_PIXELS', `The picture has ${width} × ${height} pixels; at most ${million(most)} million are taken (GAZETTE_IMAGE_MAX_PIXELS).`);
}

function refusalOf(error: unknown): unknown {
  if (error instanceof ImageRefusal || !(error instanceof Error)) return error;
  if (/pixel limit/i.test(error.message)) return new ImageRefusal('TOO_MANY_PIXELS', 'The picture has more pixels than are taken (GAZETTE_IMAGE_MAX_PIXELS).');
  return new ImageRefusal('DAMAGED', 'The picture cannot be read to its end: the file is cut off or damaged.');
}

type Read = (input: Uint8Array, options: SharpOptions) => Sharp;
let loading: Promise<Read> | undefined;

/** Loaded when the first picture comes: most processes, and every command, never need it. */
function reader(): Promise<Read> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    // Of all that libvips can open, only what `sniffFormat` lets through: a PDF in disguise finds nobody to read it.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer', 'VipsForeignLoadHeifBuffer'] });
    return (input, options) => sharp(input, options);
  });
  return loading;
}
