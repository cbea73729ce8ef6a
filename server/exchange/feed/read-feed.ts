import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { checkRecord } from '../check-record.ts';
import { takeDateline } from '../dateline/take-dateline.ts';
import type { ImportEntries, Place } from '../import-entry.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { ArticleInput } from '../records.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import { parseAnyFeed } from './parse-feed.ts';
import { soundXml } from './sound-xml.ts';

export interface FeedOptions {
  readonly limits: ImportLimits;
  readonly encoding?: string | undefined;
  readonly onBytes?: (count: number) => void;
}

/** Length of a headline made from the text of an item that has none, as short messages do. */
const HEADLINE = 80;
/** A summary longer than this is the article over again. */
const STANDFIRST = 600;

/**
 * Reads RSS, Atom, RDF or JSON Feed. Each item becomes a published article whose page is the address the feed gives:
 * it stays where it lives, here it is found, related and discussed.
 */
export async function* readFeed(source: ImportSource, options: FeedOptions): ImportEntries {
  const text = await wholeText(source, options);
  const isJson = text.trimStart().startsWith('{');
  const sound = isJson ? { text, lines: [], faults: [] } : await soundXml(source.name, text, options.limits);
  const feed = understand(source, sound.text);
  const base = source.url ?? feed.home;
  for (const [index, item] of feed.items.entries()) {
    const line = sound.lines.length === feed.items.length ? sound.lines[index] : undefined;
    const place: Place = { item: index + 1, title: plainLine(item.title), ...(line === undefined ? {} : { line }) };
    yield item.title || item.body
      ? checkRecord(articleOfItem(item, feed, base), place)
      : { kind: 'broken', place, reason: 'it has neither a title nor a text' };
  }
  for (const { line, reason } of sound.faults) yield { kind: 'broken', place: { line }, reason };
}

function articleOfItem(item: FeedItem, feed: Feed, base: string | undefined): ArticleInput {
  const url = resolve(item.link, base);
  const rendered = item.body ?? '';
  const dateline = takeDateline(rendered);
  const body = dateline?.html ?? rendered;
  const summary = plainLine(item.summary);
  return {
    type: 'article',
    sourceKey: item.id ?? url,
    url,
    baseUrl: url ?? base,
    language: item.language ?? feed.language,
    headline: plainLine(item.title) || excerpt(plainLine(body), HEADLINE),
    standfirst: summary.length <= STANDFIRST ? summary : undefined,
    dateline: dateline?.place,
    byline: dateline?.agency,
    contributors: item.authors.map((name) => ({ name: plainLine(name) })).filter(({ name }) => name !== ''),
    tags: item.tags.map((name) => ({ name: plainLine(name) })).filter(({ name }) => name !== ''),
    body,
    image: imageOf(item, url ?? base),
    status: 'published',
    publishedAt: isoDate(item.published),
    updatedAt: isoDate(item.updated),
  };
}

function imageOf({ image }: FeedItem, base: string | undefined): ArticleInput['image'] {
  const url = resolve(image?.url, base);
  if (!image || !url) return undefined;
  const { caption, credit, width, height } = image;
  return { url, caption: plainLine(caption) || undefined, credit: plainLine(credit) || undefined, width, height };
}

async function wholeText(source: ImportSource, options: FeedOptions): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of decodeText(source, options)) {
    length += part.length;
    if (length > options.limits.maxFeedBytes) {
      throw new ImportError(
        `${source.name} is a feed of more than ${options.limits.maxFeedBytes} characters, which is no feed.`,
        'too-large',
      );
    }
    parts.push(part);
  }
  return parts.join('');
}

function understand(source: ImportSource, text: string): Feed {
  try {
    return parseAnyFeed(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${source.name} cannot be read as a feed: ${reason}`);
  }
}

function plainLine(html: string | undefined): string {
  return html === undefined ? '' : htmlToText(html).replace(/\s+/g, ' ').trim();
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

function isoDate(text: string | undefined): string | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
