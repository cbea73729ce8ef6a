import { creativesFor, creativesIn, creativesOf, placementByName } from '@gazette/schema/placement/placements.query.ts';
import type { AdvertisementSlot } from '../page-data.ts';
import type { Reading } from './reading.ts';

/** The place for advertisements that the pages of articles have. */
const NAME = 'article';

/** The place beside an article of a section and in a language; undefined where there is none, or nothing runs in it: it would be an empty box. */
export async function advertisementFor({ visible, now }: Reading, section: string | undefined, language: string): Promise<AdvertisementSlot | undefined> {
  const place = await placementByName(visible, NAME);
  if (!place) return undefined;
  const running = await creativesIn(visible, creativesFor(await creativesOf(visible, place.id, now), language), section);
  return running.length === 0 ? undefined : { name: place.name, width: place.width, height: place.height };
}
