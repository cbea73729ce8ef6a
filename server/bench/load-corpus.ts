import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Database } from '../database/database.ts';
import { type CorpusArticle, corpus, corpusContributors, corpusSections, corpusTags } from './corpus.ts';

/** Articles written in one transaction. */
const batch = 200;

/** Writes a corpus into an empty newsroom through the domain, as an editor would. */
export async function loadCorpus(database: Database, count: number, progress: (done: number) => void): Promise<void> {
  const now = new Date();
  const site = await saveSite(
    database,
    { key: 'bench', names: { ar: 'الجريدة', en: 'The Gazette' }, locale: 'ar-EG', languages: ['ar', 'en'] },
    now,
  );
  await database.write(site, now, async (unit) => {
    for (const slug of corpusSections) await saveSection(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusContributors) await saveContributor(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusTags) await saveTag(unit, { slug, names: { ar: slug, en: slug } });
  });
  let waiting: CorpusArticle[] = [];
  let done = 0;
  const write = async () => {
    await database.write(site, now, async (unit) => {
      for (const { publishedAt, ...draft } of waiting) {
        await publishArticle(unit, await createArticle(unit, { ...draft, createdAt: publishedAt }), publishedAt);
      }
    });
    done += waiting.length;
    waiting = [];
    progress(done);
  };
  for (const article of corpus(count)) {
    waiting.push(article);
    if (waiting.length === batch) await write();
  }
  if (waiting.length > 0) await write();
  // Else the server that is measured would do it meanwhile.
  await settleRelated(database, site, now);
}
