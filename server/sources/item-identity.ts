import { createHash } from 'node:crypto';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { fold } from '@gazette/schema/text/fold.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import type { ArticleRecord } from '../exchange/records.ts';

/** By what an item of a source is known again. */
export interface Identity {
  /** As the source calls it; else by its address; else by its words. */
  readonly key: string;
  readonly link: string | null;
  readonly words: string | null;
}

/** Characters of text below which its words are no name: the same few may be said every day. */
const ENOUGH = 200;

export function identityOf(site: Site, { sourceKey, url, headline, body }: ArticleRecord): Identity {
  const link = (url && pageKey(site, url)) || null;
  const text = htmlToText(body);
  const hash = hashOf(fold(`${headline}\n${text}`).replace(/\s+/g, ' '));
  return { key: sourceKey ?? link ?? hash, link, words: text.length < ENOUGH ? null : hash };
}

/** A short name for a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
