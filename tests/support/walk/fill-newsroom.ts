import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Newsroom } from '../newsroom.ts';
import { fillArticles } from './fill-articles.ts';
import { fillConversations, type FilledReaders } from './fill-conversations.ts';
import { fillLists } from './fill-lists.ts';
import { fillNewsroomTables } from './fill-newsroom-tables.ts';
import { fillPlacements } from './fill-placements.ts';
import { fillRankings } from './fill-rankings.ts';
import { fillDesk } from './fill-desk.ts';
import { mark, type Key } from './marks.ts';

export interface FilledNewsroom {
  readonly other: Site;
  readonly readers: Readonly<Record<Key, FilledReaders>>;
}

/** Two sites with something of everything in every table, each text marked with who may see it. */
export async function fillNewsroom(newsroom: Newsroom): Promise<FilledNewsroom> {
  const shared = { locale: 'en', moderation: 'after' as const, allowedOrigins: ['https://blog.test'] };
  await newsroom.saveSite({ key: 'gazette', names: { en: mark('public', 'gazette') } });
  const other = await newsroom.saveSite({
    ...shared,
    key: 'other',
    names: { en: mark('public', 'other') },
    languages: ['en', 'ar'],
    hosts: ['other.test'],
    url: 'https://other.test',
    policy: {
      external: { url: 'https://opinion.test', secret: `${mark('never', 'other')} ${mark('never', 'other')}`, deadline: 100, onTimeout: 'pass' },
    },
  });
  const fill = async (site: Site, key: Key) => {
    const readers = await newsroom.write(async (unit) => {
      const staff = await fillDesk(unit, key);
      const pages = await fillArticles(unit, key);
      await fillRankings(unit);
      await fillPlacements(unit, key);
      await fillLists(unit, key);
      await fillNewsroomTables(unit, key, staff);
      return fillConversations(unit, key, pages, staff);
    }, site);
    await newsroom.settleRelated(site);
    return readers;
  };
  return { other, readers: { gazette: await fill(newsroom.site, 'gazette'), other: await fill(other, 'other') } };
}
