import type { ArticleInput } from '../records.ts';
import { ninjsItem, roles, type NinjsItem, type NinjsRendition } from './ninjs-item.ts';

type Picture = NonNullable<ArticleInput['image']>;

/** The picture of an item: the main one of those that hang on it, or the item itself where it is one. */
export function pictureOfNinjs(item: NinjsItem): Picture | undefined {
  if (item.type === 'picture' || item.type === 'graphic') return pictureIn(item);
  const pictures = (item.associations ?? []).flatMap((given) => {
    const checked = ninjsItem.safeParse(given);
    return checked.success && (checked.data.type === 'picture' || checked.data.type === 'graphic') ? [checked.data] : [];
  });
  const [main] = pictures.toSorted((one, other) => weight(one) - weight(other));
  return main && pictureIn(main);
}

function weight({ name, rel }: NinjsItem): number {
  return [name, rel].some((word) => typeof word === 'string' && /^(?:main|featured?|featuremedia)/i.test(word)) ? 0 : 1;
}

function pictureIn(item: NinjsItem): Picture | undefined {
  const [largest] = (item.renditions ?? []).filter(isPicture).toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0));
  if (!largest?.href) return undefined;
  const { href: url, poi } = largest;
  const [width, height] = [pixels(largest.width), pixels(largest.height)];
  const isCut = width && height && poi?.x !== undefined && poi.y !== undefined;
  return {
    url,
    width,
    height,
    alt: saidAs(item, roles.alt) ?? '',
    caption: saidAs(item, roles.caption) ?? saidAs(item, 'main'),
    credit: saidAs(item, roles.credit) ?? item.by,
    focalX: isCut ? thousandths(poi.x ?? 0, width) : undefined,
    focalY: isCut ? thousandths(poi.y ?? 0, height) : undefined,
  };
}

function isPicture({ href, contentType }: NinjsRendition): boolean {
  return href !== undefined && /^https?:/i.test(href) && (contentType === undefined || /^image\//i.test(contentType));
}

function pixels(given: number | undefined): number | undefined {
  return given !== undefined && Number.isInteger(given) && given > 0 ? given : undefined;
}

function thousandths(at: number, of: number): number {
  return Math.min(1000, Math.max(0, Math.round((at / of) * 1000)));
}

/** What a description of this role says. */
export function saidAs({ descriptions = [] }: Pick<NinjsItem, 'descriptions'>, role: string): string | undefined {
  return descriptions.find((one) => one.role === role)?.value.trim() || undefined;
}
