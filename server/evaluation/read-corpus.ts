import { isLanguageTag } from '@gazette/schema/text/language.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { z } from 'zod';
import { OperatorError } from '../lifecycle/operator-error.ts';
import type { Document } from './collection.ts';
import { linesOf } from './read-text.ts';
import { tellLanguages } from './tell-languages.ts';

export interface Corpus {
  readonly documents: readonly Document[];
  /** The index of a document by its id and by its url. */
  readonly places: ReadonlyMap<string, number>;
}

/** Other names that a corpus may have for a field, in the order they are looked for. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  id: ['_id', 'docid', 'doc_id'],
  headline: ['title'],
  standfirst: ['summary', 'description'],
  body: ['text', 'content'],
  language: ['lang'],
  section: ['category'],
  publishedAt: ['published_at', 'published', 'date'],
};

/** What else `gazette export` writes. */
const besideArticles = new Set(['site', 'section', 'contributor', 'tag', 'thread', 'comment', 'comments', 'revision', 'related', 'placement']);

const named = z.union([z.string(), z.object({ slug: z.string().optional(), name: z.unknown().optional() })]);

/** What `gazette export` writes is read as it is: what is not looked at may be anything. */
const record = z.looseObject({
  type: z.string().optional(),
  id: z.union([z.string().min(1), z.number()]).nullish(),
  url: z.string().min(1).nullish(),
  headline: z.string().nullish(),
  kicker: z.string().nullish(),
  standfirst: z.string().nullish(),
  dateline: z.string().nullish(),
  body: z.string().nullish(),
  language: z.string().refine(isLanguageTag, 'is no language tag such as en').nullish(),
  section: named.nullish(),
  tags: z.union([z.array(named), z.string()]).nullish(),
  publishedAt: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], { error: 'must be a date such as 2025-07-27, or with a time, 2025-07-27T09:30:00Z' })
    .nullish(),
});

/**
 * @param language of documents that do not say theirs; told from their texts when left out.
 * @throws {OperatorError} naming the line that cannot be used, and what is wrong with it.
 */
export async function readCorpus(path: string, language?: string): Promise<Corpus> {
  const documents: Document[] = [];
  const places = new Map<string, number>();
  for await (const { number, text } of linesOf(path)) {
    const fail = (reason: string) => new OperatorError(`${path}, line ${number}: ${reason}.`);
    const { type, id, url, headline, body, section, tags, publishedAt, ...rest } = parsed(text, fail);
    if (type !== undefined && besideArticles.has(type)) continue;
    const plain = body && /<\/?[a-z][^>]*>/i.test(body) ? htmlToText(body) : (body ?? '');
    if (!headline?.trim() && plain.trim() === '') throw fail(`has neither headline nor body, but ${fieldsOf(text)}`);
    const keys = [id ?? undefined, url ?? undefined].filter((key) => key !== undefined).map(String);
    for (const key of keys.length > 0 ? keys : [`line ${number}`]) {
      if (places.has(key)) throw fail(`"${key}" is named twice`);
      places.set(key, documents.length);
    }
    documents.push({
      id: keys[0] ?? `line ${number}`,
      language: rest.language ?? language ?? '',
      headline: headline ?? '',
      kicker: rest.kicker ?? undefined,
      standfirst: rest.standfirst ?? undefined,
      dateline: rest.dateline ?? undefined,
      text: plain,
      section: section ? nameOf(section) : undefined,
      tags: typeof tags === 'string' ? tags.split(/[,،;؛]/).map((tag) => tag.trim()).filter(Boolean) : (tags ?? []).map(nameOf),
      publishedAt: publishedAt ? Date.parse(publishedAt) : 0,
    });
  }
  if (documents.length < 2) throw new OperatorError(`${path} has ${documents.length} article; to rank takes two at the least.`);
  return { documents: withLanguages(documents), places };
}

/** Each of its own language, told from its text where it has none yet. */
export function withLanguages(documents: readonly Document[]): Document[] {
  const silent = documents.filter(({ language }) => language === '');
  const said = documents.flatMap(({ language }) => (language === '' ? [] : [language]));
  const told = tellLanguages(silent.map(({ headline, standfirst, text }) => [headline, standfirst, text].filter(Boolean).join('\n')), said);
  const languages = new Map(silent.map((document, place) => [document, told[place]]));
  return documents.map((document) => ({ ...document, language: languages.get(document) ?? document.language }));
}

function fieldsOf(text: string): string {
  const names = Object.keys(JSON.parse(text) as object);
  return names.length === 0 ? 'no field at all' : names.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`).join(', ');
}

function parsed(text: string, fail: (reason: string) => OperatorError): z.infer<typeof record> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw fail('is not JSON; a corpus has one JSON object a line');
  }
  if (Array.isArray(given)) throw fail('is a list; a corpus has one JSON object a line, as `jq -c ".[]"` makes of a list');
  const result = record.safeParse(withUsualNames(given));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw fail(`${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'cannot be used'}`);
}

function withUsualNames(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const fields: Record<string, unknown> = { ...given };
  for (const [field, others] of Object.entries(synonyms)) {
    const other = others.find((name) => fields[name] !== undefined && fields[name] !== null);
    if (other !== undefined && (fields[field] ?? '') === '') fields[field] = fields[other];
  }
  return fields;
}

function nameOf(given: z.infer<typeof named>): string {
  if (typeof given === 'string') return given;
  if (typeof given.name === 'string') return given.name;
  const names = given.name && typeof given.name === 'object' ? Object.values(given.name) : [];
  const name = names.find((value) => typeof value === 'string');
  return name ?? given.slug ?? '';
}
