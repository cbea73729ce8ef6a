import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import sax from 'sax';

/** An XML document as a strict parser reads it: each element with its way from the root, its attributes and its own text. */
export interface XmlNode {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** @throws for what is not well-formed. */
export function xmlNodes(text: string): XmlNode[] {
  // A strict parser that is written in JavaScript mostly lets these pass; those of readers do not.
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (illegal) throw new Error(`U+${illegal[0].codePointAt(0)?.toString(16)} stands in the document at ${illegal.index}.`);
  const nodes: XmlNode[] = [];
  const open: XmlNode[] = [];
  const parser = sax.parser(true, {});
  parser.onopentag = ({ name, attributes }) => {
    const node = { path: `${open.at(-1)?.path ?? ''}/${name}`, attributes: attributes as Record<string, string>, text: '' };
    nodes.push(node);
    open.push(node);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (part) => {
    const node = open.at(-1);
    if (node) node.text += part;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
  return nodes;
}

const isAbsolute = (url: unknown) => typeof url === 'string' && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url);
const isLanguage = (tag: unknown) => typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;

/** What the W3C's feed validator and the RSS Advisory Board's profile ask of RSS 2.0; the rules that are broken. */
export function rssFaults(text: string): string[] {
  const nodes = xmlNodes(text);
  const at = (path: string) => nodes.filter((node) => node.path === path);
  const channel = '/rss/channel';
  const faults: string[] = [];
  const rule = (isKept: boolean, name: string) => isKept || faults.push(name);
  rule(at('/rss')[0]?.attributes['version'] === '2.0', 'version');
  for (const name of ['title', 'link', 'description']) rule(at(`${channel}/${name}`).length === 1 && at(`${channel}/${name}`)[0]?.text.trim() !== '', `channel ${name}`);
  rule(isAbsolute(at(`${channel}/link`)[0]?.text), 'channel link absolute');
  rule(at(`${channel}/atom:link`).filter(({ attributes }) => attributes['rel'] === 'self' && isAbsolute(attributes['href']) && attributes['type'] === 'application/rss+xml').length === 1, 'self');
  for (const { text: tag } of [...at(`${channel}/language`), ...at(`${channel}/item/dc:language`)]) rule(isLanguage(tag), 'language');
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
  for (const node of [...at(`${channel}/lastBuildDate`), ...at(`${channel}/item/pubDate`)]) rule(date.test(node.text), `date ${node.text}`);
  const items = at(`${channel}/item`).length;
  for (const name of ['title', 'link', 'guid', 'pubDate']) rule(at(`${channel}/item/${name}`).length === items, `item ${name}`);
  for (const { text: link } of at(`${channel}/item/link`)) rule(isAbsolute(link), `item link ${link}`);
  const guids = at(`${channel}/item/guid`);
  rule(new Set(guids.map((guid) => guid.text)).size === guids.length, 'guids apart');
  for (const guid of guids) rule(guid.attributes['isPermaLink'] === 'false' || isAbsolute(guid.text), 'guid');
  for (const { attributes } of at(`${channel}/item/enclosure`)) rule(isAbsolute(attributes['url']) && /^\d+$/.test(attributes['length'] ?? '') && /^[a-z]+\/[\w.+-]+$/.test(attributes['type'] ?? ''), 'enclosure');
  for (const { attributes } of at(`${channel}/item/media:content`)) rule(isAbsolute(attributes['url']), 'media');
  for (const { text: html } of [...at(`${channel}/item/description`), ...at(`${channel}/item/content:encoded`)]) faults.push(...markupFaults(html));
  // A person is an e-mail address there.
  rule(at(`${channel}/item/author`).every((author) => author.text.includes('@')), 'author');
  return faults;
}

/** The same for Atom 1.0 (RFC 4287). */
export function atomFaults(text: string): string[] {
  const nodes = xmlNodes(text);
  const at = (path: string) => nodes.filter((node) => node.path === path);
  const faults: string[] = [];
  const rule = (isKept: boolean, name: string) => isKept || faults.push(name);
  rule(nodes[0]?.path === '/feed' && nodes[0].attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'namespace');
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  for (const name of ['id', 'title', 'updated']) rule(at(`/feed/${name}`).length === 1, `feed ${name}`);
  const entries = at('/feed/entry').length;
  for (const name of ['id', 'title', 'updated']) rule(at(`/feed/entry/${name}`).length === entries, `entry ${name}`);
  for (const { text: id } of [...at('/feed/id'), ...at('/feed/entry/id')]) rule(URL.canParse(id), `id ${id}`);
  rule(new Set(at('/feed/entry/id').map((id) => id.text)).size === entries, 'ids apart');
  for (const node of [...at('/feed/updated'), ...at('/feed/entry/updated'), ...at('/feed/entry/published')]) rule(date.test(node.text), `date ${node.text}`);
  rule(at('/feed/author/name').length > 0, 'author of what nobody signed');
  for (const { attributes } of [...at('/feed/link'), ...at('/feed/entry/link')]) {
    rule(isAbsolute(attributes['href']), `link ${attributes['href']}`);
    if (attributes['hreflang'] !== undefined) rule(isLanguage(attributes['hreflang']), 'hreflang');
  }
  rule(at('/feed/link').filter(({ attributes }) => attributes['rel'] === 'self').length === 1, 'self');
  rule(at('/feed/entry/link').filter(({ attributes }) => attributes['rel'] === 'alternate').length === entries, 'alternate');
  for (const { text: html } of at('/feed/entry/content')) faults.push(...markupFaults(html));
  return faults;
}

/** The same for JSON Feed 1.1. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  const faults: string[] = [];
  const rule = (isKept: boolean, name: string) => isKept || faults.push(name);
  rule(feed['version'] === 'https://jsonfeed.org/version/1.1', 'version');
  rule(typeof feed['title'] === 'string' && feed['title'] !== '', 'title');
  for (const name of ['home_page_url', 'feed_url']) rule(isAbsolute(feed[name]), name);
  rule(new Set(feed.items.map(({ id }) => id)).size === feed.items.length, 'ids apart');
  for (const item of feed.items) {
    rule(typeof item['id'] === 'string' && item['id'] !== '', 'id');
    rule(isAbsolute(item['url']), 'url');
    rule(typeof item['content_html'] === 'string' || (typeof item['content_text'] === 'string' && item['content_text'] !== ''), 'content');
    for (const name of ['date_published', 'date_modified']) rule(new Date(String(item[name])).toISOString() === item[name], name);
    if (item['image'] !== undefined) rule(isAbsolute(item['image']), 'image');
    if (item['language'] !== undefined) rule(isLanguage(item['language']), 'language');
    for (const author of (item['authors'] ?? []) as { name?: unknown }[]) rule(typeof author.name === 'string' && author.name !== '', 'author');
    for (const file of (item['attachments'] ?? []) as Record<string, unknown>[]) rule(isAbsolute(file['url']) && typeof file['mime_type'] === 'string', 'attachment');
    faults.push(...markupFaults((item['content_html'] as string | undefined) ?? ''));
  }
  return faults;
}

/** Of HTML in a feed: nothing that acts, no address that depends on where it is read. */
function markupFaults(html: string): string[] {
  const faults: string[] = [];
  if (/<(script|style|iframe|object|embed|form)\b|\son\w+=|javascript:/i.test(html)) faults.push(`acting markup in ${html}`);
  for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) if (!/^(https?:\/\/|mailto:)/.test(address)) faults.push(`relative address ${address}`);
  return faults;
}

export interface Entry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly headline: string | undefined;
  readonly text: string;
}

/** A feed of any of the three formats as a library reads it, which is not ours. */
export function entriesIn(format: 'rss' | 'atom' | 'json', text: string): Entry[] {
  if (format === 'rss') {
    const { items = [] } = parseRssFeed(text);
    return items.map(({ guid, link, title, description, content }) => ({ id: guid?.value, url: link, headline: title, text: content?.encoded ?? description ?? '' }));
  }
  if (format === 'atom') {
    const { entries = [] } = parseAtomFeed(text);
    return entries.map(({ id, links = [], title, summary, content }) => ({
      id,
      url: links.find(({ rel }) => rel === 'alternate')?.href,
      headline: title?.value,
      text: content?.value ?? summary?.value ?? '',
    }));
  }
  const { items = [] } = parseJsonFeed(text);
  return items.map(({ id, url, title, content_html, content_text }) => ({ id, url, headline: title, text: content_html ?? content_text ?? '' }));
}
