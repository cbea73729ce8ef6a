import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { ANALYSIS_VERSION } from '@gazette/schema/text/analysis-version.ts';
import { reindexTexts } from '@gazette/server/jobs/reindex-texts.ts';
import type { JobDefinition } from '@gazette/server/jobs/job.ts';
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
    expect(await found('"economy harbour"')).toEqual([]);

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

describe.each(databases)('a tag that is renamed on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(() => newsroom.close());

  const found = async (query: string) => {
    const { data } = await newsroom.ask<{ search: { nodes: { slug: string }[] } }>('query ($query: String!) { search(query: $query, first: 50) { nodes { slug } } }', { query });
    return data.search.nodes.map(({ slug }) => slug).sort();
  };
  const rename = (names: Record<string, string>, tagKind?: 'story') => newsroom.write((unit) => saveTag(unit, { slug: 'vale', names, kind: tagKind }));
  const settle = async () => expect(await runIfDue(newsroom.services, relatedJobs[0] as JobDefinition, 'one')).toBe(true);

  test('finds all its articles by its new name, and by the former those alone that say it', async () => {
    await rename({ en: 'Mossvale', ar: 'وادي الطحلب' });
    const tagged: string[] = [];
    // More than are done in one go.
    for (let number = 1; number <= 26; number += 1) {
      tagged.push(`report-${number}`);
      await newsroom.publish({ slug: `report-${number}`, headline: `Council report ${number}`, language: 'en', tags: ['vale'] });
    }
    await newsroom.publish({ slug: 'arabic', headline: 'تقرير المجلس', language: 'ar', tags: ['vale'] });
    await newsroom.publish({ slug: 'says-so', headline: 'A walk through Mossvale', language: 'en', tags: ['vale'] });
    await newsroom.publish({ slug: 'untagged', headline: 'Mossvale, and Fernvale', language: 'en' });
    await settle();
    expect(await found('mossvale')).toEqual([...tagged, 'says-so', 'untagged'].sort());

    await rename({ en: 'Fernvale', ar: 'وادي السرخس' });
    // Rebuilding the lists meanwhile forgets nothing.
    await newsroom.write((unit) => rebuildRelated(unit));
    await settle();
    expect(await found('fernvale')).toEqual([...tagged, 'says-so', 'untagged'].sort());
    expect(await found('mossvale')).toEqual(['says-so', 'untagged']);
    expect(await found('السرخس')).toEqual(['arabic']);
    expect(await found('الطحلب')).toEqual([]);
    // What nothing says any more is not offered as a better spelling.
    const { data } = await newsroom.ask<{ search: { suggestion: string | null } }>('{ search(query: "وادي الطحلبب") { suggestion } }');
    expect(data.search.suggestion ?? '').not.toContain('الطحلب');
    expect(await newsroom.services.database.reads.selectFrom('related_due').selectAll().execute()).toEqual([]);
  });

  test('leaves texts as they are where its kind alone has changed', async () => {
    await rename({ en: 'Mossvale' });
    await newsroom.publish({ slug: 'report', headline: 'Council report', language: 'en', tags: ['vale'] });
    await settle();
    const written = async (work: () => Promise<unknown>) => (await newsroom.statements(work)).filter((statement) => /(insert into|delete from) .?article_text/.test(statement));
    await rename({}, 'story');
    expect(await written(settle)).toEqual([]);
    await rename({ en: 'Fernvale' });
    expect((await written(settle)).length).toBeGreaterThan(0);
  });
});
