import { Parser } from 'htmlparser2';
import { PAGE_PROTOCOLS, safeUrl } from './safe-url.ts';
import { escapeHtml } from './text-html.ts';

const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);
const EMBED_SOURCES = new Set([...EMBEDS, 'source']);

interface Embed {
  name: string;
  start: number;
  openTagEnd: number;
  nested: number;
  isInLink: boolean;
  url: string | undefined;
  title: string | undefined;
}

/**
 * Replaces what other sites would run or play in an article (iframes, players, plug-ins) by a plain link to it, titled
 * as the embed was or named by its host. An embed without a usable http address is left for the sanitiser to drop.
 */
export function linkEmbeds(html: string, baseUrl?: string): string {
  let result = '';
  let from = 0;
  const lastIframeEnd = lastEndTag(html, 'iframe');
  while (from < html.length) {
    const { linked, next } = linkUntilUnclosedIframe(html, from, lastIframeEnd, baseUrl);
    result += linked;
    from = next;
  }
  return result;
}

/**
 * All up to the end, or up to an iframe that is never closed, as feeds write `<iframe … />`: a parser would take the
 * rest of the article for the iframe's text, so reading starts anew behind its tag.
 */
function linkUntilUnclosedIframe(
  html: string,
  from: number,
  lastIframeEnd: number,
  baseUrl: string | undefined,
): { linked: string; next: number } {
  let linked = '';
  let copied = from;
  let next = html.length;
  let links = 0;
  let embed: Embed | undefined;

  const replace = (found: Embed, end: number): void => {
    if (found.url === undefined) return;
    linked += html.slice(copied, found.start) + linkTo(found.url, found.title, found.isInLink);
    copied = end;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a') links += 1;
      if (embed) {
        if (name === embed.name) embed.nested += 1;
        if (EMBED_SOURCES.has(name)) embed.url ??= addressOf(attributes, baseUrl);
        return;
      }
      if (!EMBEDS.has(name)) return;
      embed = {
        name,
        start: from + parser.startIndex,
        openTagEnd: from + parser.endIndex + 1,
        nested: 0,
        isInLink: links > 0,
        url: addressOf(attributes, baseUrl),
        title: attributes['title'],
      };
      if (name === 'iframe' && embed.start > lastIframeEnd) {
        replace(embed, embed.openTagEnd);
        next = embed.openTagEnd;
        embed = undefined;
        parser.pause();
      }
    },
    onclosetag(name, isImplied) {
      if (name === 'a') links -= 1;
      if (embed?.name !== name) return;
      if (embed.nested > 0) {
        embed.nested -= 1;
        return;
      }
      // Not closed by its own end tag (or void, as <embed> is): what follows its tag is the article's.
      replace(embed, isImplied ? embed.openTagEnd : from + parser.endIndex + 1);
      embed = undefined;
    },
  });
  parser.write(html.slice(from));
  if (next === html.length) parser.end();
  return { linked: linked + html.slice(copied, next), next };
}

function addressOf(attributes: Record<string, string>, baseUrl: string | undefined): string | undefined {
  const address = attributes['src'] ?? attributes['data-src'] ?? attributes['data'];
  return address === undefined ? undefined : safeUrl(address, PAGE_PROTOCOLS, baseUrl);
}

function linkTo(url: string, title: string | undefined, isInLink: boolean): string {
  const label = title?.trim() || URL.parse(url)?.hostname.replace(/^www\./, '') || url;
  return isInLink ? escapeHtml(label) : `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function lastEndTag(html: string, name: string): number {
  let last = -1;
  for (const match of html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))) last = match.index;
  return last;
}
