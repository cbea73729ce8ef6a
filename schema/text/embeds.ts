import { Parser } from 'htmlparser2';
import { CutParagraphs } from './cut-paragraphs.ts';
import { playerOf } from './player-sites.ts';
import { Rewriting } from './rewriting.ts';
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
 * Replaces what other sites would run or play in an article (iframes, players, plug-ins): a video or a post of a site that
 * is known by a link alone in a figure, as the editor writes it, which pages draw as a button that contacts nobody before it
 * is pressed; anything else by a plain link, titled as the embed was or named by its host. An embed without a usable http
 * address is left for the sanitiser to drop.
 */
export function linkEmbeds(html: string, baseUrl?: string): string {
  let result = '';
  let from = 0;
  const lastIframeEnd = lastEndTag(html, 'iframe');
  while (from < html.length) {
    const { linked, next } = linkUntilUnclosedIframe(html.slice(from), lastIframeEnd - from, baseUrl);
    result += linked;
    from += next;
  }
  return result;
}

/**
 * All up to the end, or up to an iframe that is never closed, as feeds write `<iframe … />`: a parser would take the
 * rest of the article for the iframe's text, so reading starts anew behind its tag.
 */
function linkUntilUnclosedIframe(html: string, lastIframeEnd: number, baseUrl: string | undefined): { linked: string; next: number } {
  const rewriting = new Rewriting(html);
  const paragraphs = new CutParagraphs(rewriting);
  let next = html.length;
  let links = 0;
  let embed: Embed | undefined;

  const replace = ({ url, title, isInLink, start }: Embed, end: number): void => {
    const player = isInLink || url === undefined ? undefined : playerHtml(url, title);
    if (player !== undefined) return paragraphs.putBlock(start, end, player);
    paragraphs.said(start);
    if (url !== undefined) rewriting.replace(start, end, isInLink ? escapeHtml(labelOf(url, title)) : linkTo(url, title));
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a') links += 1;
      if (embed) {
        if (name === embed.name) embed.nested += 1;
        if (EMBED_SOURCES.has(name)) embed.url ??= addressOf(attributes, baseUrl);
        return;
      }
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      if (!EMBEDS.has(name)) return paragraphs.opened(name, start, name === 'p' ? html.slice(start, end) : '');
      embed = { name, start, openTagEnd: end, nested: 0, isInLink: links > 0, url: addressOf(attributes, baseUrl), title: attributes['title'] };
      if (name === 'iframe' && embed.start > lastIframeEnd) {
        replace(embed, embed.openTagEnd);
        next = embed.openTagEnd;
        embed = undefined;
        parser.pause();
      }
    },
    ontext(text) {
      if (!embed && text.trim() !== '') paragraphs.said(parser.startIndex);
    },
    onclosetag(name, isImplied) {
      if (name === 'a') links -= 1;
      if (!embed) return paragraphs.closed(parser.startIndex, parser.endIndex + 1, isImplied);
      if (embed.name !== name) return;
      if (embed.nested > 0) {
        embed.nested -= 1;
        return;
      }
      // Not closed by its own end tag (or void, as <embed> is): what follows its tag is the article's.
      replace(embed, isImplied ? embed.openTagEnd : parser.endIndex + 1);
      embed = undefined;
    },
  });
  parser.write(html);
  if (next === html.length) parser.end();
  return { linked: rewriting.whole(next), next };
}

function addressOf(attributes: Record<string, string>, baseUrl: string | undefined): string | undefined {
  const address = attributes['src'] ?? attributes['data-src'] ?? attributes['data'];
  return address === undefined ? undefined : safeUrl(address, PAGE_PROTOCOLS, baseUrl);
}

function linkTo(url: string, title: string | undefined, direction?: string): string {
  const attributes = direction === undefined ? '' : ` dir="${direction}"`;
  return `<a href="${escapeHtml(url)}"${attributes}>${escapeHtml(labelOf(url, title))}</a>`;
}

/** A video or a post of a site that is known, as the editor writes it; undefined for any other address. */
export function playerHtml(url: string, title?: string): string | undefined {
  const player = playerOf(url);
  return player && `<figure>${linkTo(player.page, title, 'auto')}</figure>`;
}

function labelOf(url: string, title: string | undefined): string {
  return title?.trim() || URL.parse(url)?.hostname.replace(/^www\./, '') || url;
}

function lastEndTag(html: string, name: string): number {
  let last = -1;
  for (const match of html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))) last = match.index;
  return last;
}
