import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { loadOne } from '../graph/loader.ts';
import type { ImageVariant } from './image-file.entity.ts';
import { formatOf, imageFormats, imagePath, type ImageFormat } from './image-format.ts';
import { srcsetOf, variantFor, variantsOf, variantsUpTo } from './image-variants.ts';
import { imagesByIds, type ImageRow } from './images.query.ts';

export const imageById = loadOne(({ visible }, ids: readonly string[]) => imagesByIds(visible, ids), (image) => image.id);

const described: Readonly<Record<ImageFormat, string>> = {
  avif: 'The leanest; browsers since 2020 to 2024 read it.',
  webp: 'Lean; browsers since 2014 to 2020 read it.',
  jpeg: 'What every browser reads.',
  png: 'What every browser reads, where something shines through.',
};

const ImageFormatRef = builder.enumType('ImageFormat', {
  description: 'What a picture is stored as.',
  values: Object.fromEntries(imageFormats.map((value) => [value.toUpperCase(), { value, description: described[value] }])) as Record<string, { value: ImageFormat; description: string }>,
});

/** Whole of the width and of the height, as a focal point is stored. */
const WHOLE = 1_000;
/** Wider than any screen. */
const WIDEST = 10_000;

const ImageVariantRef = builder.objectRef<ImageVariant>('ImageVariant').implement({
  description: 'A picture in one size and format.',
  fields: (t) => ({
    url: t.field({ type: 'URL', description: 'Where the file is; what is there never changes.', resolve: ({ key }, _args, { siteUrl }) => siteUrl + imagePath(key) }),
    format: t.field({ type: ImageFormatRef, nullable: true, description: 'What it is.', resolve: ({ mime }) => formatOf(mime) ?? null }),
    width: t.exposeInt('width', { description: 'Pixels.' }),
    height: t.exposeInt('height', { description: 'Pixels.' }),
    bytes: t.exposeInt('bytes', { description: 'Length of the file.' }),
  }),
});

const FocalPointRef = builder.objectRef<{ x: number; y: number }>('FocalPoint').implement({
  description: 'What must stay in sight when a picture is cut.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'Share of the width from the left, 0 to 1.' }),
    y: t.exposeFloat('y', { description: 'Share of the height from the top, 0 to 1.' }),
  }),
});

export const ImageRef = builder.objectRef<ImageRow>('Image').implement({
  description: 'A picture with its words and its credit.',
  fields: (t) => ({
    id: t.id({ description: 'By which whoever writes names it.', resolve: ({ id }) => encodeGlobalId('Image', id) }),
    url: t.field({ type: 'URL', description: 'Where the file is.', resolve: ({ url }, _args, { siteUrl }) => absolute(url, siteUrl) }),
    alt: t.exposeString('alt', { description: 'What the picture shows, for whoever cannot see it; empty for decoration.' }),
    caption: t.exposeString('caption', { nullable: true, description: 'The line below it.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Who made it or lent it.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null when unknown.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null when unknown.' }),
    focalPoint: t.field({
      type: FocalPointRef,
      nullable: true,
      description: 'What must stay in sight when it is cut; null where nobody has said, which means the middle.',
      resolve: ({ focal_x: x, focal_y: y }) => (x === null || y === null ? null : { x: x / WHOLE, y: y / WHOLE }),
    }),
    variants: t.field({
      type: [ImageVariantRef],
      description: 'The sizes in which it is stored, from the narrowest; none where it lives elsewhere.',
      args: { format: t.arg({ type: ImageFormatRef, description: 'Only those of this format; else all.' }) },
      resolve: ({ variants }, { format }) => (format ? variantsOf(variants, format) : imageFormats.flatMap((each) => variantsOf(variants, each))),
    }),
    srcset: t.string({
      nullable: true,
      description: 'The same as the attribute `srcset` of HTML has them; null where there is none.',
      args: {
        format: t.arg({ type: ImageFormatRef, description: 'Without it the format that every browser reads.' }),
        width: t.arg.int({ description: 'Pixels that are filled at most, 1 to 10000: larger sizes than do so are left out.' }),
      },
      resolve: ({ variants }, { format, width }, { siteUrl }) => {
        const known = variantsOf(variants, format);
        return srcsetOf(typeof width === 'number' ? variantsUpTo(known, checked(width)) : known, (key) => siteUrl + imagePath(key)) || null;
      },
    }),
    thumbnail: t.field({
      type: 'URL',
      description: 'The smallest stored size that fills a width, or the file itself where it lives elsewhere.',
      args: {
        width: t.arg.int({ required: true, description: 'Pixels to be filled, 1 to 10000; think of screens that have two for one.' }),
        format: t.arg({ type: ImageFormatRef, description: 'Without it one that every browser reads.' }),
      },
      resolve: ({ url, variants }, { width, format }, { siteUrl }) => {
        const fitting = variantFor(variants, checked(width), format);
        return fitting ? siteUrl + imagePath(fitting.key) : absolute(url, siteUrl);
      },
    }),
  }),
});

function checked(width: number): number {
  if (width < 1 || width > WIDEST) throw badRequest('BAD_WIDTH', `A width lies between 1 and ${WIDEST}.`);
  return width;
}

function absolute(url: string, siteUrl: string): string {
  return url.startsWith('/') ? siteUrl + url : url;
}
