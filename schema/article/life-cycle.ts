import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, IllegalTransition, InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { cleanLine } from '../text/clean-text.ts';
import { appear, disappear } from './appearance.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { ArticleStatus } from './article-status.ts';
import type { Article } from './article.entity.ts';
import { Correction } from './correction.entity.ts';
import { writeHeadlineWords } from './headline-words.ts';
import { recordOriginal, recordRevision } from './record-revision.ts';
import { reviseArticle } from './save-article.ts';

/** From which states a step may be taken. */
const steps = {
  publish: ['draft', 'scheduled', 'withdrawn'],
  schedule: ['draft', 'scheduled'],
  unschedule: ['scheduled'],
  correct: ['published'],
  withdraw: ['published'],
  delete: ['draft'],
} as const satisfies Record<string, readonly ArticleStatus[]>;

/** Longest note of a correction and reason of a withdrawal, in characters. */
const MAX_NOTE_LENGTH = 2_000;

/** Latest instant a publication may be set to: what every database, feed and calendar can still write. */
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Makes the article public now. Its first `publishedAt` is kept when it returns from withdrawal; `at` tells an earlier
 * publication that an import knows of.
 * @throws {IllegalTransition} when it is public already, and while it is under embargo.
 */
export async function publishArticle(unit: Unit, article: Article, at: Date = unit.now): Promise<void> {
  allow('publish', article);
  if (article.embargoUntil && article.embargoUntil > unit.now) {
    throw new IllegalTransition(`Article "${article.slug}" is under embargo until ${article.embargoUntil.toISOString()}.`);
  }
  const publishedAt = article.publishedAt ?? at;
  unit.em.assign(article, {
    status: 'published',
    publishedAt,
    sortAt: publishedAt,
    scheduledAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
  });
  await unit.em.flush();
  await appear(unit, article);
  await recordEvent(unit, { type: 'article.published', subject: article.id, payload: { language: article.language } });
}

/**
 * Sets when the article will become public; the job `publish-due` makes it so. A moment already past is published at
 * that job's next turn.
 * @throws {IllegalTransition} unless it is a draft or scheduled; {InvalidInput} for a date no calendar carries.
 */
export async function scheduleArticle(unit: Unit, article: Article, at: Date): Promise<void> {
  allow('schedule', article);
  const time = at.getTime();
  if (!(time > 0 && time < LATEST)) {
    throw new InvalidInput([{ name: 'at', code: 'INVALID', message: 'The date must lie between 1970 and 2200.' }]);
  }
  if (article.embargoUntil && article.embargoUntil > at) {
    throw new InvalidInput([{ name: 'at', code: 'INVALID', message: `It is under embargo until ${article.embargoUntil.toISOString()}.` }]);
  }
  unit.em.assign(article, { status: 'scheduled', scheduledAt: at, sortAt: at });
  await unit.em.flush();
  await recordEvent(unit, { type: 'article.scheduled', subject: article.id, payload: { at: at.toISOString() } });
}

/** Takes a scheduled article back to the desk. */
export async function unscheduleArticle(unit: Unit, article: Article): Promise<void> {
  allow('unschedule', article);
  unit.em.assign(article, { status: 'draft', scheduledAt: null, sortAt: article.createdAt });
  await unit.em.flush();
  await recordEvent(unit, { type: 'article.drafted', subject: article.id });
}

/**
 * Puts right what was published and tells readers so.
 * @throws {IllegalTransition} unless it is public; {InvalidInput} for a note that is empty or too long.
 */
export async function correctArticle(
  unit: Unit,
  article: Article,
  note: string,
  changes: Partial<ArticleDraft> = {},
  correctedAt: Date = unit.now,
): Promise<void> {
  allow('correct', article);
  const told = noteOf('note', note);
  if (told === '') throw new InvalidInput([{ name: 'note', code: 'REQUIRED', message: 'A correction says what was wrong.' }]);
  await recordOriginal(unit, article);
  if (Object.keys(changes).length > 0) await reviseArticle(unit, article, changes);
  unit.em.create(Correction, { id: uuid(), article: article.id, note: told, correctedAt });
  unit.em.assign(article, { updatedAt: correctedAt > article.updatedAt ? correctedAt : article.updatedAt });
  // They carry that moment.
  await writeHeadlineWords(unit, article);
  await recordRevision(unit, article, 'corrected');
  await recordEvent(unit, { type: 'article.corrected', subject: article.id });
}

/**
 * Takes the article back from the public; its page says that it is gone and why.
 * @throws {IllegalTransition} unless it is public; {InvalidInput} for a reason that is too long.
 */
export async function withdrawArticle(unit: Unit, article: Article, reason: string): Promise<void> {
  allow('withdraw', article);
  const told = noteOf('reason', reason);
  await recordOriginal(unit, article);
  unit.em.assign(article, { status: 'withdrawn', withdrawnAt: unit.now, withdrawnReason: told || null });
  await disappear(unit, article);
  await recordRevision(unit, article, 'withdrawn');
  await recordEvent(unit, { type: 'article.withdrawn', subject: article.id });
}

/**
 * Throws away a draft that was never public, with all its revisions.
 * @throws {IllegalTransition} for what is scheduled, public or withdrawn; {EditConflict} where somebody has meanwhile
 *   changed it, whose words would go with it.
 */
export async function deleteDraft(unit: Unit, article: Article): Promise<void> {
  allow('delete', article);
  // What the unit of work removes, it removes in whatever version.
  const { numDeletedRows } = await unit.sql.deleteFrom('article').where('id', '=', article.id).where('version', '=', article.version).executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new EditConflict('Somebody else has changed this article since you opened it. Nothing was deleted.');
  await recordEvent(unit, { type: 'article.deleted', subject: article.id });
}

function noteOf(name: string, text: string): string {
  if (text.length <= MAX_NOTE_LENGTH) return cleanLine(text);
  throw new InvalidInput([
    { name, code: 'TOO_LONG', message: `The ${name} has ${text.length} characters; ${MAX_NOTE_LENGTH} are allowed.` },
  ]);
}

function allow(step: keyof typeof steps, article: Article): void {
  const from: readonly ArticleStatus[] = steps[step];
  if (!from.includes(article.status)) {
    throw new IllegalTransition(`Article "${article.slug}" is ${article.status}: ${step} is possible from ${from.join(' or ')} only.`);
  }
}
