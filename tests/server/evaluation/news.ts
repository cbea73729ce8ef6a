import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, Document } from '@gazette/server/evaluation/collection.ts';

interface Item {
  readonly id: string;
  readonly language: string;
  readonly headline: string;
  readonly body: string;
  readonly field: string;
  readonly subject: string;
  readonly event: string;
}

/**
 * Short news written for these tests, with what they are about: two reports on one event by different hands, two more on
 * the subject, and others of its field. A report on the same event gains 3, on the same subject 2, of the same field 1.
 */
export function judgedNews(language: 'en' | 'ar', given: 'body' | 'both'): Collection {
  const items = readFileSync(join(import.meta.dirname, `news-${language}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Item);
  const documents = items.map((item): Document => ({
    id: item.id,
    language,
    headline: given === 'both' ? item.headline : '',
    text: item.body,
    section: item.field,
    tags: [],
    publishedAt: 0,
  }));
  const queries = items.map((item, document) => ({
    document,
    gains: new Map(items.flatMap((other, index) => (other === item ? [] : [[index, gainOf(item, other)] as const]))),
  }));
  return { documents, queries };
}

function gainOf(a: Item, b: Item): number {
  if (a.field !== b.field) return 0;
  if (a.subject !== b.subject) return 1;
  return a.event === b.event ? 3 : 2;
}
