import { popularArticles } from '@gazette/schema/popularity/popular.query.ts';
import type { Teaser } from '../page-data.ts';
import type { Reading } from './reading.ts';
import { teasersOf } from './teasers.ts';

/** What was read and talked about most in a week: long enough for a small newspaper to have such a list. */
export async function popularTeasers(reading: Reading, language: string, count: number): Promise<Teaser[]> {
  const filter = { by: 'both', window: 'week', language } as const;
  return teasersOf(reading, await popularArticles(reading.visible, reading.site, filter, count));
}
