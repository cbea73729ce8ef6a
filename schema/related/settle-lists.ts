import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { readCandidates, type CandidateMemory } from './contenders.query.ts';
import { MAX_FOUND, neighbourhoodOf, type Neighbourhood } from './find-neighbours.ts';
import { markDue } from './mark-due.ts';
import { dueSteps } from './related-due.entity.ts';
import { forgetDue, holdDue, type Due } from './related-due.query.ts';
import { subjectsOf } from './subject-of-article.query.ts';
import { takeRelatedTurn } from './take-related-turn.ts';

export interface ListRun {
  /** Marks of the changed articles that could be found by others when this run began to make lists. */
  readonly known: ReadonlySet<string>;
  /** Lists made since then: they have taken these into account. */
  readonly made: Set<string>;
  readonly memory: CandidateMemory;
}

/** Lists in which a changed article stood that are made anew, the newest: one that stands in thousands costs no more. */
const LISTERS = 200;
/** What an article is worth in another's list is told from its own; seen from there it may be so much more. */
const ROUGHLY = 1.15;
/** Lists that are made at a time: while a server looks for candidates of one, the other is chosen from its own. */
const AT_ONCE = 2;
/** Rows of one statement. */
const ROWS = 200;

/**
 * Last step: makes the lists anew and stores them. The lists of those that stand beside a changed article are due next,
 * once and no further; so are those in which it stood, or stands as soon as it is public.
 */
export async function settleLists(store: Store, site: Site, now: Date, due: readonly Due[], { known, made, memory }: ListRun): Promise<void> {
  const gate = visible(store, { site, viewer: 'public' });
  const ids = [...new Set(due.map(({ article }) => article))];
  for (const id of ids) memory.forget(id);
  const subjects = await subjectsOf(gate, await readCandidates(gate, ids, memory));
  const lists = new Map<string, Neighbourhood>();
  const left = ids.values();
  const findNext = async () => {
    for (const id of left) {
      const subject = subjects.get(id);
      if (subject) lists.set(id, await neighbourhoodOf({ visible: gate, store, site, asOf: now, memory }, subject));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, findNext));
  await store.write(site, now, async (unit) => {
    await takeRelatedTurn(unit);
    const held = await holdDue(unit, due);
    const changed = held.filter(({ cause }) => cause === 'changed');
    // One that another process has made findable since may be missing in a list that was made before.
    const [early, late] = [changed.filter(({ mark }) => known.has(mark)), changed.filter(({ mark }) => !known.has(mark))];
    const [touched, touchedLate] = [await touchedBy(unit, early, lists), await touchedBy(unit, late, lists)];
    await replaceLists(unit, [...new Set(held.map(({ article }) => article))], lists);
    await forgetDue(unit, held);
    for (const { article } of held) made.add(article);
    const next = [...new Set([...touched.filter((id) => !made.has(id)), ...touchedLate])].sort();
    await markDue(unit, next, { cause: 'touched', step: dueSteps.list });
  });
}

/** Whose lists follow from that of these articles: those in which they stand, may stand by a pin, or have stood, and of what they have overtaken. */
async function touchedBy(unit: Unit, changed: readonly Due[], lists: ReadonlyMap<string, Neighbourhood>): Promise<string[]> {
  const ids = changed.map(({ article }) => article);
  const beside = await takersOf(unit, ids.flatMap((id) => lists.get(id)?.beside ?? []));
  const overtaken = ids.flatMap((id) => lists.get(id)?.overtaken ?? []);
  return [...(await listersOf(unit, ids)), ...(await pinnersOf(unit, ids)), ...beside, ...overtaken];
}

/** Those whose list has a place for what is worth so much, or had when it was made. */
async function takersOf(unit: Unit, beside: Neighbourhood['beside']): Promise<string[]> {
  if (beside.length === 0) return [];
  const rows = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .neighbours()
    .select(['article_neighbour.article_id', 'article_neighbour.score'])
    .where('article_neighbour.article_id', 'in', [...new Set(beside.map(({ id }) => id))])
    .where('article_neighbour.position', '=', MAX_FOUND - 1)
    .execute();
  const last = new Map(rows.map(({ article_id: id, score }) => [id, score]));
  return beside.filter(({ id, score }) => (last.get(id) ?? 0) < ROUGHLY * score).map(({ id }) => id);
}

/** In whose lists these articles stand. */
export async function listersOf(unit: Pick<Unit, 'sql' | 'site'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .neighbours()
    .select('article_neighbour.article_id')
    .where('article_neighbour.neighbour_id', 'in', ids)
    .orderBy('article_neighbour.article_id', 'desc')
    .limit(LISTERS)
    .execute();
  return rows.map((row) => row.article_id);
}

/** Articles to which one of these is pinned, whether it has been shown there yet or not. */
async function pinnersOf(unit: Unit, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .choices()
    .select('related_choice.article_id')
    .where('related_choice.other_id', 'in', ids)
    .where('related_choice.kind', '=', 'pin')
    .orderBy('related_choice.article_id', 'desc')
    .limit(LISTERS)
    .execute();
  return rows.map((row) => row.article_id);
}

async function replaceLists(unit: Unit, ids: readonly string[], lists: ReadonlyMap<string, Neighbourhood>): Promise<void> {
  if (ids.length === 0) return;
  await unit.sql.deleteFrom('article_neighbour').where('article_id', 'in', ids).execute();
  const rows = ids.flatMap((article) =>
    (lists.get(article)?.neighbours ?? []).map(({ id, score, reasons }, position) => ({
      article_id: article,
      position,
      neighbour_id: id,
      score,
      reasons: JSON.stringify(reasons) as never,
      as_of: unit.now,
    })),
  );
  for (let at = 0; at < rows.length; at += ROWS) {
    await unit.sql.insertInto('article_neighbour').values(rows.slice(at, at + ROWS)).execute();
  }
}
