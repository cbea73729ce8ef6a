import { ANALYSIS_VERSION } from '@gazette/schema/text/analysis-version.ts';
import { reindexTexts } from '@gazette/server/jobs/reindex-texts.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { relatedJobs } from '@gazette/server/related/settle-due.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('texts of an older analysis on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(() => newsroom.close());

  const found = async (query: string) => {
    const { data } = await newsroom.ask<{ search: { nodes: { slug: string }[] } }>(
      'query ($query: String!) { search(query: $query) { nodes { slug } } }',
      { query },
    );
    return data.search.nodes.map(({ slug }) => slug).sort();
  };

  test('are analysed anew after an upgrade, once, in every site, and are found then', async () => {
    const other = await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, hosts: ['other.test'], languages: ['en'] });
    for (let number = 1; number <= 23; number += 1) {
      await newsroom.publish({ slug: `economy-${number}`, headline: `The economies of harbour ${number}`, language: 'en' });
    }
    await newsroom.publish({ slug: 'elsewhere', headline: 'Other economies', language: 'en' }, undefined, other);
    // As the release before wrote them: whole words, and no version.
    await newsroom.write((unit) => unit.sql.updateTable('article_text').set({ terms: 'economies harbour', head: '', words: '', analysis: 0 }).execute());
    expect(await found('economy harbour')).toEqual([]);

    expect(await runIfDue(newsroom.services, reindexTexts, 'one')).toBe(true);
    expect(await found('economy harbour')).toHaveLength(20);
    expect(await found('economies 23')).toEqual(['economy-23']);
    const { reads } = newsroom.services.database;
    const rows = await reads.selectFrom('article_text').select(['terms', 'analysis']).execute();
    expect(rows).toHaveLength(24);
    expect(rows.every(({ analysis, terms }) => analysis === ANALYSIS_VERSION && terms.includes('economy'))).toBe(true);
    expect(await reindexTexts.isWanted?.(newsroom.services)).toBe(false);
  });

  test('are compared anew after it, too', async () => {
    for (const what of ['costs', 'gates']) await newsroom.publish({ slug: what, headline: `The ${what} of the Hudhud dam`, language: 'en' });
    await newsroom.settleRelated();
    const { reads } = newsroom.services.database;
    const rows = () => reads.selectFrom('article_feature').select(['article_id', 'analysis', 'features', 'counted', 'posted']).orderBy('article_id').execute();
    const made = await rows();
    expect(made.map(({ analysis }) => analysis)).toEqual([ANALYSIS_VERSION, ANALYSIS_VERSION]);
    await newsroom.write((unit) => unit.sql.updateTable('article_feature').set({ features: made[0]?.features ?? '', analysis: ANALYSIS_VERSION - 1 }).execute());
    for (const job of relatedJobs.toReversed()) expect(await runIfDue(newsroom.services, job, 'one')).toBe(true);
    expect(await rows()).toEqual(made);
  });
});
