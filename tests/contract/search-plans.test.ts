import type { TextSearch } from '@gazette/schema/gate/found-texts.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { tellCommon } from '@gazette/schema/search/common-beginnings.query.ts';
import { countResults, MAX_COUNT, searchArticles } from '@gazette/schema/search/search-articles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { plansOf } from '../support/query-plan.ts';
import { fill, ROWS, uuid } from './fill-newsroom.ts';

const LIST = uuid(7, 1);

describe.each(databases)('what search reads on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await fill(newsroom);
  });
  afterAll(() => newsroom.close());

  it('search reads the newest of a word from the full-text index, and sorts nothing', async () => {
    const search = { readings: [[{ phrase: ['rare0777'] }, { beginnings: ['wor'] }]], without: [['absent']] };
    const { database } = newsroom.services;
    const plans = await plansOf(database, async (store) => {
      const archive = { visible: visible(store, { site: newsroom.site, viewer: 'public' }), dialect: store.dialect, site: newsroom.site };
      const [filter, page] = [{ language: 'en', sections: [LIST] }, { asOf: NOON, after: undefined, limit: 10 }];
      await searchArticles(archive, search, filter, page);
      await countResults(archive, search, {}, NOON);
    });
    expect(plans.length).toBeGreaterThan(0);
    for (const { text } of plans.filter(({ sql }) => sql.includes('article_text'))) {
      expect(text).toMatch(kind.name === 'sqlite' ? /SCAN article_search VIRTUAL TABLE INDEX/ : /Bitmap Index Scan on article_text_search/);
      expect(text).not.toMatch(kind.name === 'sqlite' ? /TEMP B-TREE/ : /Seq Scan on article/);
      expect(text).not.toMatch(/^SCAN article(?!_search)|Seq Scan on article/m);
    }
  });

  it('search reads what a common word stands in no further than it needs', async () => {
    const { database } = newsroom.services;
    const archive = { visible: visible(database, { site: newsroom.site, viewer: 'public' }), dialect: database.dialect, site: newsroom.site };
    const search = { readings: [[{ phrase: ['common'] }]], without: [] };
    const read: number[] = [];
    let after: Parameters<typeof searchArticles>[3]['after'];
    for (let page = 0; page < 12; page++) {
      const { frame, hits } = await searchArticles(archive, search, {}, { asOf: NOON, after, limit: 100 });
      read.push(...hits.map(({ place }) => place.number));
      const place = hits.at(-1)?.place;
      if (place) after = { frame, place };
    }
    expect(read).toHaveLength(1_200);
    expect(new Set(read).size).toBe(1_200);
  });

  it('finds alike by how many letters a word begins with, however the index is asked, and knows the beginnings of many texts', async () => {
    const { database } = newsroom.services;
    const { dialect } = database;
    const archive = { visible: visible(database, { site: newsroom.site, viewer: 'public' }), dialect, site: newsroom.site };
    const begins = (...beginnings: string[]) => ({ readings: [[{ phrase: ['common'] }, { beginnings }], [{ phrase: ['absent'] }]], without: [] });
    const find = async (search: TextSearch) => {
      const { hits, total } = await searchArticles(archive, search, {}, { asOf: NOON, after: undefined, limit: 300, isCounted: true });
      return { found: hits.map(({ place }) => place.number), total };
    };
    const all = await find(begins('rare'));
    expect(all).toMatchObject({ found: { length: 300 }, total: { count: MAX_COUNT, isExact: false } });
    for (const search of [begins('ra'), begins('rar'), { ...begins('rare'), common: ['rare'] }]) expect(await find(search)).toEqual(all);
    const few = await find(begins('rare077'));
    expect(few.total).toEqual({ count: 8, isExact: true });
    expect(await find({ ...begins('rare077'), common: ['rare077'] })).toEqual(few);

    const told = async (documents: number) =>
      (await tellCommon(archive.visible, dialect, begins('ra', 'zzzz', 'beginn'), { all: documents, documents: new Map() })).common ?? [];
    await newsroom.write(async ({ sql }) => {
      const word = { site_id: newsroom.site.id, language: 'und', reversed: '', spelling: '', size: 0, documents: 4_000 };
      for (const term of ['beginnen', 'beginning']) await sql.insertInto('archive_word').values({ ...word, word: term, term }).execute();
    });
    expect(await told(100_000)).toEqual(dialect === 'postgresql' ? ['beginn'] : []);
    // A small part of so many, which is read as fast as the newest of them are found.
    expect(await told(1_000_000)).toEqual([]);
  });

  it('more than are counted are told as at least so many, filtered or not; fewer exactly', async () => {
    const ask = async (query: string, more: object = {}) =>
      (await newsroom.ask<{ search: object }>('query ($query: String!, $language: String) { search(query: $query, language: $language) { totalCount totalIsExact nodes { id } } }', { query, ...more })).data.search;
    const counts = { site_id: newsroom.site.id, language: 'und', reversed: '', spelling: '', size: 0, documents: ROWS };
    const known = [{ ...counts, word: '', term: '' }, { ...counts, word: 'common', term: 'common' }];
    // As long as nobody has counted the words, and when they are known to be common.
    for (const words of [[], known]) {
      await newsroom.write(async ({ sql }) => {
        for (const word of words) await sql.insertInto('archive_word').values(word).execute();
      });
      expect(await ask('common ')).toMatchObject({ totalCount: MAX_COUNT, totalIsExact: false });
      // Just as many as are counted, and more.
      expect(await ask('common ', { language: 'en' })).toMatchObject({ totalCount: MAX_COUNT, totalIsExact: true });
      expect(await ask('common ', { language: 'ar' })).toMatchObject({ totalCount: MAX_COUNT, totalIsExact: false });
      expect(await ask('common ', { language: 'fr' })).toMatchObject({ totalCount: 0, totalIsExact: true, nodes: [] });
      expect(await ask('rare0777 ')).toMatchObject({ totalIsExact: true });
    }
  });
});
