import { formatOf, type ImageFormat } from './image-format.ts';
import type { ImageVariant } from './image-file.entity.ts';

/** Those of a format, from the narrowest to the widest; without one those that every browser reads. */
export function variantsOf(variants: readonly ImageVariant[] | null, format?: ImageFormat | null): readonly ImageVariant[] {
  const wanted = ({ mime }: ImageVariant) => {
    const own = formatOf(mime);
    return format ? own === format : own === 'jpeg' || own === 'png';
  };
  return (variants ?? []).filter(wanted).toSorted((a, b) => a.width - b.width);
}

/** The narrowest that fills this width, else the widest. */
export function variantFor(variants: readonly ImageVariant[] | null, width: number, format?: ImageFormat | null): ImageVariant | undefined {
  const known = variantsOf(variants, format);
  return known.find((variant) => variant.width >= width) ?? known.at(-1);
}

/** Those that a place of this width chooses from: all up to the first that fills it. */
export function variantsUpTo(variants: readonly ImageVariant[], width: number): readonly ImageVariant[] {
  const filling = variants.findIndex((variant) => variant.width >= width);
  return filling === -1 ? variants : variants.slice(0, filling + 1);
}

/** What stands in `srcset`; empty where there are none. */
export function srcsetOf(variants: readonly ImageVariant[], address: (key: string) => string): string {
  return variants.map(({ key, width }) => `${address(key)} ${width}w`).join(', ');
}
