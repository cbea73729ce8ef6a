import { addArticles } from '@gazette/schema/article/add-articles.ts';
import { addWordCounts } from '@gazette/schema/article/count-words.ts';
import { WordCounts } from '@gazette/schema/article/word-counts.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { addFeatures, addPostings, TermCounts } from '@gazette/schema/related/add-features.ts';
import { contentOf } from '@gazette/schema/related/article-content.query.ts';
import { markDue } from '@gazette/schema/related/mark-due.ts';
import { dueSteps } from '@gazette/schema/related/related-due.entity.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { COMPUTED, fillOldLists, type Loaded } from './corpus-lists.ts';
import { type CorpusArticle, corpus, corpusContributors, corpusSections, corpusTags } from './corpus.ts';
import { dropIndexes } from './without-indexes.ts';

/** Articles written in one transaction. */
const BATCH = 1_000;

/**
 * Writes a corpus into an empty SQLite file: rows of the domain's making in statements for many, since a hundred thousand
 * articles written as an editor would take an hour. Their words are analysed, counted and posted as any article's, and
 * the newest of them have lists that were computed.
 */
export async function loadCorpus(database: Database, count: number, progress: (done: number, doing: string) => void): Promise<void> {
  const now = new Date();
  const site = await saveSite(
    database,
    { key: 'bench', names: { ar: 'الجريدة', en: 'The Gazette' }, locale: 'ar-EG', languages: ['ar', 'en'] },
    now,
  );
  await loadVocabulary(database, site, now);
  const indexes = await database.bookkeep((db) => dropIndexes({ dialect: database.dialect, db: db as never }));
  const gate = visible(database, { site, viewer: 'public' });
  const [words, terms] = [new WordCounts(), new TermCounts(site)];
  const loaded: Loaded[] = [];
  let waiting: CorpusArticle[] = [];
  const write = async () => {
    const ids = await database.write(site, now, (unit) => addArticles(unit, waiting, words));
    const contents = await contentOf(gate, ids, site.languages);
    await database.write(site, now, (unit) => addFeatures(unit, contents, terms));
    waiting.forEach(({ language, subject }, index) => loaded.push({ id: ids[index] ?? '', language, subject }));
    waiting = [];
    progress(loaded.length, 'articles');
  };
  for (const article of corpus(count)) {
    waiting.push(article);
    if (waiting.length === BATCH) await write();
  }
  if (waiting.length > 0) await write();
  await database.write(site, now, (unit) => addWordCounts(unit, words));
  await addPostings(database, site, now, terms, (done) => progress(done, 'postings'));
  await fillOldLists(database, site, now, loaded.slice(0, -COMPUTED));
  await database.bookkeep(async (db) => {
    for (const index of indexes) await sql.raw(index).execute(db);
  });
  // What is touched alone: those that they stand beside would be made anew as well.
  const newest = loaded.slice(-COMPUTED).map(({ id }) => id);
  await database.write(site, now, (unit) => markDue(unit, newest, { cause: 'touched', step: dueSteps.list }));
  progress(count, 'lists');
  await settleRelated(database, site, now, { batch: 100 });
}

async function loadVocabulary(database: Database, site: Site, now: Date): Promise<void> {
  await database.write(site, now, async (unit) => {
    for (const slug of corpusSections) await saveSection(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusContributors) await saveContributor(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusTags) await saveTag(unit, { slug, names: { ar: slug, en: slug } });
  });
}
