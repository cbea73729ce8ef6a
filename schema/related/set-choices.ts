import { v5 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { baseLanguage } from '../text/language.ts';
import { choicesOf, type Choice } from './choose-related.ts';
import { MAX_RELATED, PICKED_SCORE } from './find-neighbours.ts';
import { markDue } from './mark-due.ts';
import type { ChoiceKind } from './related-choice.entity.ts';
import { dueSteps } from './related-due.entity.ts';
import type { RelatedReason } from './related-reason.ts';
import { takeRelatedTurn } from './take-related-turn.ts';

/** Ids of articles: those that stand first beside another, in their order, and those that never do. */
export interface Choices {
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
}

export interface Chosen extends Choices {
  /** The version that whoever chooses has seen. */
  readonly version: string;
}

interface Subject {
  readonly id: string;
  readonly language: string;
}

/** What was chosen, parted. */
export function partChoices(choices: readonly Pick<Choice, 'kind' | 'other'>[]): Choices {
  const those = (kind: ChoiceKind) => choices.filter((choice) => choice.kind === kind).map(({ other }) => other);
  return { pinned: those('pin'), excluded: those('exclude') };
}

/** Another one with whatever is chosen otherwise. Not the article's own: nobody who writes in it is disturbed by a pin. */
export function versionOf(article: string, { pinned, excluded }: Choices): string {
  return uuid(`${pinned.join()} ${excluded.toSorted().join()}`, article);
}

/**
 * Puts what an editor has chosen for the list beside an article in the place of all that was chosen before. What readers
 * see changes in the same transaction; the list is then made anew, as after every change.
 * @param most articles that may be chosen for each of the two.
 * @throws {EditConflict} where something else is chosen than was seen; {InvalidInput} where an article cannot be chosen.
 */
export async function setChoices(unit: Unit, article: Subject, { version, ...wish }: Chosen, most: number): Promise<void> {
  // Whoever chooses, or makes lists, is alone at it: so what is compared here is what is replaced.
  await takeRelatedTurn(unit);
  const known = await choicesOf(unit, article.id);
  const before = partChoices(known);
  if (versionOf(article.id, before) !== version) {
    throw new EditConflict('Somebody else has chosen for this list since you opened it. Nothing was done: look at what is chosen now.');
  }
  const choices = { pinned: [...new Set(wish.pinned)], excluded: [...new Set(wish.excluded)] };
  if (versionOf(article.id, choices) === version) return;
  await assertChoosable(unit, article, choices, before, most);
  await replaceChoices(unit, article.id, choices, known);
  await markDue(unit, [article.id], { cause: 'changed', step: dueSteps.list });
  await showAtOnce(unit, article.id, choices);
  await recordAudit(unit, { staff: unit.by ?? null, action: 'related.choose', subject: article.id, detail: { ...choices } });
  await recordEvent(unit, { type: 'related.chosen', subject: article.id });
}

async function assertChoosable(unit: Unit, article: Subject, { pinned, excluded }: Choices, before: Choices, most: number): Promise<void> {
  const bounds = { pinned: Math.min(most, MAX_RELATED), excluded: most };
  for (const [name, ids] of [['pinned', pinned], ['excluded', excluded]] as const) {
    if (ids.length > bounds[name]) throw invalid(name, 'TOO_LONG', `At most ${bounds[name]} articles can be chosen here.`);
    if (ids.includes(article.id)) throw invalid(name, 'INVALID', 'An article does not stand beside itself.');
  }
  if (excluded.some((id) => pinned.includes(id))) throw invalid('excluded', 'INVALID', 'An article that is pinned cannot be kept from the list, too.');
  const known = new Map((await articlesNamed(unit, [...pinned, ...excluded])).map(({ id, language }) => [id, language]));
  for (const [name, ids] of [['pinned', pinned], ['excluded', excluded]] as const) {
    if (ids.some((id) => !known.has(id))) throw invalid(name, 'NOT_FOUND', 'There is no such article on this site.');
  }
  // A pin whose language was changed since is no reason to refuse what is chosen besides.
  const added = pinned.filter((id) => !before.pinned.includes(id));
  if (added.some((id) => baseLanguage(known.get(id) ?? '') !== baseLanguage(article.language))) {
    throw invalid('pinned', 'INVALID', 'Beside an article stand articles in its language.');
  }
}

async function articlesNamed({ sql, site }: Unit, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return visible({ reads: sql }, { site, viewer: 'newsroom' }).articlesOf(ids).select(['article.id', 'article.language']).execute();
}

async function replaceChoices(unit: Unit, article: string, { pinned, excluded }: Choices, known: readonly Choice[]): Promise<void> {
  const since = new Map(known.map(({ other, createdAt }) => [other, createdAt]));
  const row = (kind: ChoiceKind) => (other: string, position: number) => ({
    article_id: article,
    other_id: other,
    kind,
    position: kind === 'pin' ? position : 0,
    created_at: since.get(other) ?? unit.now,
  });
  await unit.sql.deleteFrom('related_choice').where('article_id', '=', article).execute();
  const rows = [...pinned.map(row('pin')), ...excluded.map(row('exclude'))];
  if (rows.length > 0) await unit.sql.insertInto('related_choice').values(rows).execute();
}

/** The stored list with what is pinned at its top and without what is not to be in it; who is public is asked when it is read. */
async function showAtOnce(unit: Unit, article: string, { pinned, excluded }: Choices): Promise<void> {
  const stored = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .neighbours()
    .select(['article_neighbour.neighbour_id as id', 'article_neighbour.score', 'article_neighbour.reasons'])
    .where('article_neighbour.article_id', '=', article)
    .orderBy('article_neighbour.position')
    .execute();
  // An article without a list has none until it is made, pins and all.
  if (stored.length === 0) return;
  const left = new Set([...pinned, ...excluded]);
  const picked: readonly RelatedReason[] = [{ code: 'PICKED' }];
  const list = [
    ...pinned.map((id) => ({ id, score: PICKED_SCORE, reasons: picked })),
    // What was only picked has no place of its own.
    ...stored.filter(({ id, reasons }) => !left.has(id) && reasons.some(({ code }) => code !== 'PICKED')),
  ].slice(0, MAX_RELATED);
  await unit.sql.deleteFrom('article_neighbour').where('article_id', '=', article).execute();
  if (list.length === 0) return;
  const rows = list.map(({ id, score, reasons }, position) => ({
    article_id: article,
    position,
    neighbour_id: id,
    score,
    reasons: JSON.stringify(reasons) as never,
    as_of: unit.now,
  }));
  await unit.sql.insertInto('article_neighbour').values(rows).execute();
}

function invalid(name: keyof Choices, code: 'INVALID' | 'NOT_FOUND' | 'TOO_LONG', message: string): InvalidInput {
  return new InvalidInput([{ name, code, message }]);
}
