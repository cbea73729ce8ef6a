import type { Selectable } from 'kysely';
import type { Store, Unit } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { ANALYSIS_VERSION } from '../text/analysis-version.ts';
import { contentOf } from './article-content.query.ts';
import { featuresOf, type Features } from './features.ts';
import { countTerms, frequenciesOf } from './frequencies.query.ts';
import { packFeatures, unpackFeatures } from './pack-features.ts';
import { rebuildRelated } from './rebuild-related.ts';
import { dueSteps } from './related-due.entity.ts';
import { advanceDue, holdDue, type Due } from './related-due.query.ts';
import { salientTerms } from './salient-terms.ts';
import { takeRelatedTurn } from './take-related-turn.ts';
import { termKey } from './term-key.ts';

/** Postings written or taken away in one statement. */
const ROWS = 400;
const DAY = 86_400_000;
/** Articles of a language from which on, and up to which, twice as many make other lists of the same. */
const FEW = 16;
const MANY = 8_192;

/** First step: makes features of what is public and counts its terms; takes away what was counted of what is public no more. */
export async function settleFeatures(store: Store, site: Site, now: Date, due: readonly Due[]): Promise<void> {
  const ids = [...new Set(due.map(({ article }) => article))];
  const contents = await contentOf(visible(store, { site, viewer: 'public' }), ids, site.languages);
  const made = new Map(contents.map((content) => [content.id, featuresOf(content)]));
  await store.write(site, now, async (unit) => {
    await takeRelatedTurn(unit);
    const held = await holdDue(unit, due);
    const heldIds = [...new Set(held.map(({ article }) => article))];
    const known = await knownFeatures(unit, heldIds);
    const changes = new Map<number, number>();
    const rows: Selectable<Tables['article_feature']>[] = [];
    for (const id of heldIds) {
      const before = known.get(id);
      const after = made.get(id);
      const counted = after ? countedKeys(after, (term) => termKey(site.id, after.language, term)) : [];
      for (const key of keysIn(before?.counted ?? '')) changes.set(key, (changes.get(key) ?? 0) - 1);
      for (const key of counted) changes.set(key, (changes.get(key) ?? 0) + 1);
      if (after) rows.push(featureRow(id, after, counted, before?.posted ?? ''));
    }
    await countTerms(unit, changes);
    const gone = heldIds.filter((id) => !made.has(id)).flatMap((id) => known.get(id) ?? []);
    await unpost(unit, gone);
    if (gone.length > 0) {
      await unit.sql.deleteFrom('article_feature').where('article_id', 'in', gone.map((row) => row.article_id)).execute();
    }
    if (rows.length > 0) {
      await unit.sql
        .insertInto('article_feature')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('article_id').doUpdateSet(({ ref }) => ({
            language: ref('excluded.language'),
            analysis: ref('excluded.analysis'),
            features: ref('excluded.features'),
            counted: ref('excluded.counted'),
          })),
        )
        .execute();
    }
    await advanceDue(unit, held, dueSteps.post);
    const first = rows.filter(({ article_id: id }) => !known.has(id));
    for (const [language, added] of Map.groupBy(first, (row) => row.language)) await listOutgrown(unit, language, added.length);
  });
}

/**
 * What is rare among twenty articles may be common among a hundred: while an archive is small, its lists are made anew
 * whenever it has doubled.
 */
async function listOutgrown(unit: Unit, language: string, added: number): Promise<void> {
  const { documents } = await frequenciesOf(unit.sql, unit.site.id, language, []);
  const hasDoubled = Math.clz32(documents) < Math.clz32(documents - added);
  if (hasDoubled && documents >= FEW && documents <= MANY) await rebuildRelated(unit, { language }, dueSteps.post);
}

/** Second step: puts articles where their telling terms find them. By now all that is due has been counted. */
export async function settlePostings(store: Store, site: Site, now: Date, due: readonly Due[]): Promise<void> {
  await store.write(site, now, async (unit) => {
    await takeRelatedTurn(unit);
    const held = await holdDue(unit, due);
    const known = [...(await knownFeatures(unit, [...new Set(held.map(({ article }) => article))])).values()];
    await unpost(unit, known);
    const features = new Map(known.map((row) => [row.article_id, unpackFeatures(row.features)]));
    const postings: { term: number; day: number; article_id: string }[] = [];
    for (const [language, ofLanguage] of Map.groupBy(known, (row) => row.language)) {
      const terms = new Set(ofLanguage.flatMap((row) => [...(features.get(row.article_id)?.terms.keys() ?? [])]));
      const frequencies = await frequenciesOf(unit.sql, site.id, language, terms);
      for (const row of ofLanguage) {
        const own = features.get(row.article_id);
        const salient = own ? salientTerms(own, frequencies) : [];
        const day = dayOf(row.sort_at);
        const keys = [...new Set(salient.map((term) => termKey(site.id, language, term)))];
        postings.push(...keys.map((term) => ({ term, day, article_id: row.article_id })));
        await unit.sql
          .updateTable('article_feature')
          .set({ posted: `${day}:${keys.join(' ')}` })
          .where('article_id', '=', row.article_id)
          .execute();
      }
    }
    postings.sort((a, b) => a.term - b.term || a.day - b.day || (a.article_id < b.article_id ? -1 : 1));
    for (let at = 0; at < postings.length; at += ROWS) {
      await unit.sql.insertInto('feature_posting').values(postings.slice(at, at + ROWS)).onConflict((conflict) => conflict.doNothing()).execute();
    }
    await advanceDue(unit, held, dueSteps.list);
  });
}

async function knownFeatures(unit: Unit, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
          .features()
          .selectAll('article_feature')
          .select('article.sort_at')
          .where('article.id', 'in', ids)
          .orderBy('article.id')
          .execute();
  return new Map(rows.map((row) => [row.article_id, row]));
}

/** Takes away what is posted of these articles. */
async function unpost(unit: Unit, rows: readonly { article_id: string; posted: string }[]): Promise<void> {
  for (const { article_id: id, posted } of rows) {
    const [day = '', keys = ''] = posted.split(':');
    if (keys === '') continue;
    await unit.sql
      .deleteFrom('feature_posting')
      .where('term', 'in', keysIn(keys))
      .where('day', '=', Number(day))
      .where('article_id', '=', id)
      .execute();
  }
}

/** The keys of its terms, and of none: one more article. */
export function countedKeys({ terms }: Features, keyOf: (term: string) => number): number[] {
  return [...new Set(['', ...terms.keys()].map(keyOf))];
}

/** The day that an article is posted under, counted from 1970. */
export function dayOf(sortAt: Date): number {
  return Math.floor(sortAt.getTime() / DAY);
}

function keysIn(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}

export function featureRow(id: string, features: Features, counted: readonly number[], posted: string) {
  const { language } = features;
  return { article_id: id, language, analysis: ANALYSIS_VERSION, features: packFeatures(features), counted: counted.join(' '), posted };
}
