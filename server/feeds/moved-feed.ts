import { contributorAtSlug } from '@gazette/schema/contributor/contributors.query.ts';
import { whereSlugLeads } from '@gazette/schema/site/former-slugs.query.ts';
import { tagAtSlug } from '@gazette/schema/tag/tags.query.ts';
import { movedAnswer, type Answer } from '../http/answer.ts';
import type { Reading } from '../pages/database/reading.ts';
import { feedPath, type FeedAddress, type FeedList } from './feed-address.ts';

/** Sends whoever asks for the feed of what has another name by now, or was made one with another, to where it is; undefined where it never was. */
export async function movedFeed(reading: Reading, address: FeedAddress, query: string): Promise<Answer | undefined> {
  const { list, slug } = address;
  if (list === undefined || slug === undefined) return undefined;
  const now = await slugNow[list](reading, slug);
  if (now === undefined) return undefined;
  const { site, origin } = reading;
  return movedAnswer(origin + feedPath(site, { ...address, slug: now }, site.languages[0] ?? '') + query);
}

const slugNow: Readonly<Record<FeedList, (reading: Reading, slug: string) => Promise<string | undefined>>> = {
  async sections({ visible, sections }, slug) {
    const id = await whereSlugLeads(visible, 'section', slug);
    return (await sections()).find((section) => section.id === id)?.slug;
  },
  tags: async ({ visible }, slug) => (await tagAtSlug(visible, slug))?.slug,
  contributors: async ({ visible }, slug) => (await contributorAtSlug(visible, slug))?.slug,
};
