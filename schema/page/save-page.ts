import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { cleanLine } from '../text/clean-text.ts';
import { htmlToText } from '../text/html-text.ts';
import { isLanguageTag } from '../text/language.ts';
import { sanitizeArticleHtml } from '../text/sanitize-html.ts';
import { slugify } from '../text/slug.ts';
import { pageStatuses, PlainPage, type PageStatus } from './plain-page.entity.ts';

/** Longest of each, in characters; an imprint is shorter. */
const LONGEST = { title: 500, body: 1_000_000 } as const;
/** Most pages of a site: every page of it looks for its links. */
const MOST = 500;
const LAST_PLACE = 1_000;

/** What is left out stays as it is; a new page needs a title. */
export interface PageDraft {
  readonly title?: string | undefined;
  /** HTML; sanitised here. */
  readonly body?: string | undefined;
  /** Made from the title when left out of a new one. */
  readonly slug?: string | undefined;
  readonly language?: string | undefined;
  readonly status?: PageStatus | undefined;
  /** Place among the links of the footer; null for none. */
  readonly position?: number | null | undefined;
  readonly createdAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
}

/** Which page: the one of an id in the version that was seen, or whatever stands at a slug and language; else a new one. */
export type PageNamed = { readonly id: string; readonly version: number } | { readonly slug: string; readonly language: string } | undefined;

interface Saved {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Creates or changes a plain page.
 * @throws {InvalidInput} naming each field that cannot be used; {EditConflict} where it is not the version that was seen.
 */
export async function savePage(unit: Unit, named: PageNamed, draft: PageDraft): Promise<Saved> {
  const known = named && (await unit.em.findOne(PlainPage, 'id' in named ? { id: named.id } : named));
  if (named && 'id' in named) assertVersion(known, named.version);
  const language = draft.language ?? known?.language ?? unit.site.languages[0] ?? 'en';
  const title = draft.title === undefined ? (known?.title ?? '') : cleanLine(draft.title);
  const slug = slugify(draft.slug || known?.slug || title, language);
  const status = draft.status ?? known?.status ?? 'draft';
  const position = (draft.position === undefined ? known?.position : draft.position) ?? null;
  const problems = [...problemsOf({ title, language, status, position, body: draft.body ?? '' })];
  if (problems.length > 0) throw new InvalidInput(problems);
  const other = await unit.em.findOne(PlainPage, { slug, language });
  if (other && other.id !== known?.id) {
    throw new InvalidInput([{ name: 'slug', code: 'INVALID', message: `There is another page "${slug}" in this language.` }]);
  }
  const bodyHtml = draft.body === undefined ? (known?.bodyHtml ?? '') : sanitizeArticleHtml(draft.body);
  const values = { title, language, slug, status, position, bodyHtml, bodyText: htmlToText(bodyHtml) };
  if (known && said(known) === said(values)) return { id: known.id, outcome: 'unchanged' };
  if (!known && (await unit.em.count(PlainPage, {})) >= MOST) {
    throw new InvalidInput([{ name: 'title', code: 'INVALID', message: `A site has at most ${MOST} pages.` }]);
  }
  const id = known?.id ?? uuid();
  const updatedAt = draft.updatedAt ?? unit.now;
  if (known) unit.em.assign(known, { ...values, updatedAt });
  else unit.em.create(PlainPage, { ...values, id, site: unit.site.id, createdAt: draft.createdAt ?? unit.now, updatedAt, version: 1 });
  await unit.em.flush();
  await recordEvent(unit, { type: 'page.changed', subject: id });
  return { id, outcome: known ? 'updated' : 'created' };
}

/** Throws a page away. @returns its id, where there was one. @throws {EditConflict} where it is not the version that was seen. */
export async function removePage(unit: Unit, { id, version }: { id: string; version?: number }): Promise<string | undefined> {
  // Whoever changes it at the same time is waited for: their words would go with it.
  const known = await unit.em.findOne(PlainPage, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!known) return undefined;
  if (version !== undefined) assertVersion(known, version);
  unit.em.remove(known);
  await unit.em.flush();
  await recordEvent(unit, { type: 'page.changed', subject: id });
  return id;
}

function assertVersion(known: PlainPage | null | undefined, version: number): void {
  if (!known) throw new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: 'There is no such page on this site.' }]);
  if (known.version !== version) {
    throw new EditConflict('Somebody else has changed this page since you opened it. Nothing was done: look at what it says now.');
  }
}

interface WholePage {
  readonly title: string;
  readonly language: string;
  readonly status: string;
  readonly position: number | null;
  readonly body: string;
}

function* problemsOf({ title, language, status, position, body }: WholePage): Generator<InvalidField> {
  if (title === '') yield { name: 'title', code: 'REQUIRED', message: 'A page needs a title.' };
  for (const [name, text] of Object.entries({ title, body }) as [keyof typeof LONGEST, string][]) {
    if (text.length > LONGEST[name]) yield { name, code: 'TOO_LONG', message: `The ${name} has ${text.length} characters; ${LONGEST[name]} are allowed.` };
  }
  if (!isLanguageTag(language)) yield { name: 'language', code: 'INVALID', message: `"${language.slice(0, 50)}" is not a language tag such as ar or en.` };
  if (!pageStatuses.some((one) => one === status)) yield { name: 'status', code: 'INVALID', message: `The status must be one of ${pageStatuses.join(', ')}.` };
  if (position !== null && !(Number.isInteger(position) && position >= 0 && position <= LAST_PLACE)) {
    yield { name: 'position', code: 'INVALID', message: `A place in the footer is a whole number from 0 to ${LAST_PLACE}.` };
  }
}

function said(one: Pick<PlainPage, 'title' | 'language' | 'slug' | 'status' | 'bodyHtml'> & { position?: number | null | undefined }): string {
  return JSON.stringify([one.title, one.language, one.slug, one.status, one.position ?? null, one.bodyHtml]);
}
