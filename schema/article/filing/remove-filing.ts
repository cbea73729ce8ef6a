import { contributorsOfArticles } from '../../contributor/contributors.query.ts';
import { recordEvent } from '../../event/record-event.ts';
import { InUse, InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { takeTurns } from '../../gate/take-turns.ts';
import { visible, type Visible } from '../../gate/visible.ts';
import { Section } from '../../section/section.entity.ts';
import { handSlugsOver, keepSlug } from '../../site/former-slugs.ts';
import { tagsOfArticles } from '../../tag/tags.query.ts';
import type { ArticleDraft } from '../article-draft.ts';
import { Article } from '../article.entity.ts';
import { reviseArticle } from '../save-article.ts';
import { SECTION_TREE } from '../section-lineage.ts';
import { countFiled, filedArticles, type FilingKind } from './filed-articles.ts';
import { namedSubject } from './filing-subject.ts';

/** Articles that one transaction files anew: each is a revision, so that more would keep everybody else waiting. */
export const MOST_REFILED = 100;

export interface Removal {
  readonly kind: FilingKind;
  readonly slug: string;
  /** Slug of another of its kind, under which its articles are filed instead. */
  readonly into?: string | undefined;
  /** Its articles lose it, and have nothing in its place. */
  readonly isTakenOff?: boolean;
}

export interface RemovalState {
  readonly id: string;
  /** Articles that were filed anew. */
  readonly moved: number;
  /** Articles that wait for the next time, counted as `countFiled` does; at 0 the subject is gone. */
  readonly remaining: number;
}

/**
 * Takes a section, a tag or a contributor away. Its articles are filed anew by ordinary revisions, so that lists, search,
 * related articles and caches follow as after any other; `most` of them: while some remain the subject stays, and it is
 * to be asked again.
 * @throws {InvalidInput} for names that are not there. {InUse} while articles hang on it and nobody has said what becomes
 * of them, and while sections lie below a section.
 */
export async function removeFiling(unit: Unit, { kind, slug, into, isTakenOff = false }: Removal, most = MOST_REFILED): Promise<RemovalState> {
  // Whoever lists an article by the tree waits, and nobody lays a section below this one meanwhile.
  if (kind === 'section') await takeTurns(unit, SECTION_TREE);
  const known = await namedSubject(unit, kind, slug, 'slug');
  if (into === slug) throw new InvalidInput([{ name: 'into', code: 'INVALID', message: 'Name another one: this is the one that goes.' }]);
  const target = into === undefined ? undefined : await namedSubject(unit, kind, into, 'into');
  const count = async () => (await countFiled({ reads: unit.sql }, unit.site, kind, [known.id]))[0]?.count ?? 0;
  const sections = kind === 'section' ? await unit.em.count(Section, { parent: known.id }) : 0;
  const isSettled = into !== undefined || isTakenOff;
  const articles = isSettled ? 0 : await count();
  if (sections > 0 || articles > 0) throw new InUse('Other things hang on it: say what becomes of its articles, and move the sections below it first.', { articles, sections });
  const moved = isSettled ? await refile(unit, { kind, id: known.id, slug, into, most }) : 0;
  const remaining = await count();
  if (remaining === 0) {
    unit.em.remove(known);
    await unit.em.flush();
    // What somebody has listed in the moment before this.
    await unit.sql.deleteFrom('article_listing').where('list', '=', known.id).execute();
    // Addresses with its name lead to what has taken its place.
    await handSlugsOver(unit, known.id, target?.id);
    if (target) await keepSlug(unit, kind, slug, target.id);
    await recordEvent(unit, { type: `${kind}.changed`, subject: known.id, payload: { removed: slug, ...(into !== undefined && { into }) } });
  }
  return { id: known.id, moved, remaining };
}

interface Refiling {
  readonly kind: FilingKind;
  readonly id: string;
  readonly slug: string;
  readonly into: string | undefined;
  readonly most: number;
}

async function refile(unit: Unit, { kind, id, slug, into, most }: Refiling): Promise<number> {
  const gate = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  const ids = (await filedArticles(gate, kind, id, most).execute()).map(({ article_id }) => article_id);
  if (ids.length === 0) return 0;
  const changesOf = await changes(gate, kind, ids, (one) => (one === slug ? (into ?? null) : one));
  for (const article of await unit.em.find(Article, { id: { $in: ids } }, { orderBy: { id: 'asc' } })) {
    // No reader would call it a change of the article.
    await reviseArticle(unit, article, { ...changesOf(article.id), updatedAt: article.updatedAt });
  }
  return ids.length;
}

/** What becomes of each article when its subjects are called otherwise; null is none. */
async function changes(gate: Visible, kind: FilingKind, ids: readonly string[], renamed: (slug: string) => string | null): Promise<(id: string) => Partial<ArticleDraft>> {
  if (kind === 'section') {
    const slugs = await gate.articlesOf(ids).innerJoin('section', 'section.id', 'article.section_id').select(['article.id', 'section.slug']).execute();
    return (id) => ({ section: renamed(slugs.find((row) => row.id === id)?.slug ?? '') });
  }
  const rows = kind === 'tag' ? await tagsOfArticles(gate, ids) : await contributorsOfArticles(gate, ids);
  const slugsOf = (id: string) => [...new Set(rows.filter(({ article_id }) => article_id === id).map((row) => renamed(row.slug)))].filter((slug) => slug !== null);
  return (id) => (kind === 'tag' ? { tags: slugsOf(id) } : { contributors: slugsOf(id) });
}
