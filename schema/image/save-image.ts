import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { Image } from './image.entity.ts';

export interface ImageDraft {
  /** Absolute http(s) address, or a path on the site that begins with `/`. */
  readonly url: string;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
  /** Id of the uploaded file that it shows. */
  readonly file?: string | null | undefined;
  /** What must stay in sight, in thousandths from the top left. */
  readonly focalX?: number | null | undefined;
  readonly focalY?: number | null | undefined;
}

/** Makes the image, or takes the one of the same address and words that the site has already. */
export async function saveImage(unit: Unit, draft: ImageDraft): Promise<Image> {
  const image = {
    url: draft.url,
    alt: draft.alt ?? '',
    caption: draft.caption ?? null,
    credit: draft.credit ?? null,
    width: draft.width ?? null,
    height: draft.height ?? null,
    file: draft.file ?? null,
    focalX: draft.focalX ?? null,
    focalY: draft.focalY ?? null,
  };
  const known = await unit.em.findOne(Image, image);
  return known ?? unit.em.create(Image, { id: uuid(), site: unit.site.id, ...image });
}

/** Whether a picture may be shown from here: http(s) or a path on the site, never another scheme. */
export function isImageUrl(url: string): boolean {
  return /^\/(?!\/)/.test(url) || (/^https?:\/\//i.test(url) && URL.canParse(url));
}
