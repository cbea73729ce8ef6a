import { isLanguageTag } from '@gazette/schema/text/language.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { z } from 'zod';
import { OperatorError } from '../lifecycle/operator-error.ts';
import type { Document } from './collection.ts';
import { linesOf } from './read-text.ts';

export interface Corpus {
  readonly documents: readonly Document[];
  /** The index of a document by its id and by its url. */
  readonly places: ReadonlyMap<string, number>;
}

interface CorpusOptions {
  /** Of documents that do not say. */
  readonly languageOf: (text: string) => string;
  readonly onBytes?: (count: number, size: number) => void;
}

const named = z.union([z.string(), z.object({ slug: z.string().optional(), name: z.unknown().optional() })]);

/** What `gazette export` writes is read as it is: what is not looked at may be anything. */
const record = z.looseObject({
  type: z.string().optional(),
  id: z.union([z.string().min(1), z.number()]).nullish(),
  url: z.string().min(1).nullish(),
  headline: z.string().nullish(),
  body: z.string().nullish(),
  language: z.string().refine(isLanguageTag, 'is no language tag such as en').nullish(),
  section: named.nullish(),
  tags: z.array(named).nullish(),
  publishedAt: z.iso.datetime({ offset: true, error: 'must be a date and time such as 2025-07-27T09:30:00Z' }).nullish(),
});

/** @throws {OperatorError} naming the line that cannot be used, and what is wrong with it. */
export async function readCorpus(path: string, { languageOf, onBytes }: CorpusOptions): Promise<Corpus> {
  const documents: Document[] = [];
  const places = new Map<string, number>();
  for await (const { number, text } of linesOf(path, onBytes)) {
    const fail = (reason: string) => new OperatorError(`${path}, line ${number}: ${reason}.`);
    const { id, url, headline, body, language, section, tags, publishedAt, type } = parsed(text, fail);
    if (type !== undefined && type !== 'article') continue;
    const plain = body && /<\/?[a-z][^>]*>/i.test(body) ? htmlToText(body) : (body ?? '');
    if (!headline?.trim() && plain.trim() === '') throw fail('has neither headline nor body');
    const keys = [id ?? undefined, url ?? undefined].filter((key) => key !== undefined).map(String);
    for (const key of keys.length > 0 ? keys : [`line ${number}`]) {
      if (places.has(key)) throw fail(`"${key}" is named twice`);
      places.set(key, documents.length);
    }
    documents.push({
      id: keys[0] ?? `line ${number}`,
      language: language ?? languageOf(`${headline ?? ''}\n${plain}`),
      headline: headline ?? '',
      text: plain,
      section: section ? nameOf(section) : undefined,
      tags: (tags ?? []).map(nameOf),
      publishedAt: publishedAt ? Date.parse(publishedAt) : 0,
    });
  }
  if (documents.length < 2) throw new OperatorError(`${path} has ${documents.length} article; to rank takes two at the least.`);
  return { documents, places };
}

function parsed(text: string, fail: (reason: string) => OperatorError): z.infer<typeof record> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw fail('is not JSON; a corpus has one JSON object a line');
  }
  const result = record.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw fail(`${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'cannot be used'}`);
}

function nameOf(given: z.infer<typeof named>): string {
  if (typeof given === 'string') return given;
  if (typeof given.name === 'string') return given.name;
  const names = given.name && typeof given.name === 'object' ? Object.values(given.name) : [];
  const name = names.find((value) => typeof value === 'string');
  return name ?? given.slug ?? '';
}
