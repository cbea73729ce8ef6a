import { Parser } from 'htmlparser2';
import { closeIframes } from './close-iframes.ts';
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
export function linkEmbeds(given: string, baseUrl?: string): string {
  const html = closeIframes(given);
  const rewriting = new Rewriting(html);
  const paragraphs = new CutParagraphs(rewriting);
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
  parser.end();
  return rewriting.whole();
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
