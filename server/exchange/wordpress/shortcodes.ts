import { playerHtml } from '@gazette/schema/text/embeds.ts';
import { escapeHtml } from '@gazette/schema/text/text-html.ts';
import { pictureHtml, type Pictures } from './picture.ts';

/** Pictures of one gallery; more is a media library, not an article. */
const GALLERY = 100;
const CAPTION_END = '[/caption]';

/**
 * Replaces the shortcodes that WordPress itself brings: caption, gallery, embed, audio, video, playlist. Others, which
 * belong to plug-ins or are an editor's brackets (`[sic]`), stay as they stand.
 */
export function renderShortcodes(html: string, post: number, pictures: Pictures): string {
  return renderCaptions(html.replace(/\[(\/?)wp_caption\b/g, '[$1caption'))
    .replace(/\[gallery(?=[\s\]])([^\]]{0,2000})\]/g, (_, attributes: string) =>
      gallery(attributesOf(attributes), post, pictures),
    )
    .replace(
      /\[embed(?=[\s\]])[^\]]{0,2000}\]\s*(https?:\/\/[^\s\]<[]+)\s*\[\/embed\]/g,
      (_, url: string) => `\n\n${embedded(url)}\n\n`,
    )
    .replace(
      /\[(audio|video|playlist)(?=[\s\]])([^\]]{0,2000})\](?:\s*\[\/\1\])?/g,
      (_, kind: string, attributes: string) => media(kind, attributesOf(attributes)),
    );
}

function renderCaptions(html: string): string {
  const out: string[] = [];
  let at = 0;
  for (const opening of html.matchAll(/\[caption(?=[\s\]])([^\]]{0,2000})\]/g)) {
    if (opening.index < at) continue;
    const start = opening.index + opening[0].length;
    const end = html.indexOf(CAPTION_END, start);
    if (end < 0) break;
    out.push(html.slice(at, opening.index), caption(attributesOf(opening[1] ?? ''), html.slice(start, end)));
    at = end + CAPTION_END.length;
  }
  out.push(html.slice(at));
  return out.join('');
}

/** A link in place of what WordPress would embed from an address that stands alone on its line. */
export function linkLoneAddresses(html: string): string {
  return html.replace(/^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gim, (_, url: string) =>
    embedded(url.replaceAll('&amp;', '&')),
  );
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', , double, single, bare] of text.matchAll(
    /([\w-]+)\s*=\s*("([^"]*)"|'([^']*)'|([^\s"']+))/g,
  )) {
    attributes[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return attributes;
}

/** The words stand behind the picture, or, as before WordPress 3.4, in an attribute. */
function caption(attributes: Record<string, string>, inner: string): string {
  const picture = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/i.exec(inner)?.[1];
  if (picture === undefined) return inner;
  const behind = inner.slice(inner.indexOf(picture) + picture.length).trim();
  const text = behind || (attributes['caption'] ?? '');
  return `\n\n<figure>${picture}${text ? `<figcaption>${text}</figcaption>` : ''}</figure>\n\n`;
}

function gallery(attributes: Record<string, string>, post: number, pictures: Pictures): string {
  const chosen = (attributes['ids'] ?? attributes['include'] ?? '').split(',').map(Number).filter(Number.isInteger);
  const found = chosen.some((id) => id > 0)
    ? chosen.map((id) => pictures.byId(id)).filter((picture) => picture !== undefined)
    : pictures.ofPost(Number(attributes['id'] ?? post));
  return `\n\n${found.slice(0, GALLERY).map(pictureHtml).join('\n')}\n\n`;
}

function media(kind: string, attributes: Record<string, string>): string {
  const names =
    kind === 'audio' ? ['src', 'mp3', 'm4a', 'ogg', 'wav', 'flac'] : ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv'];
  const url = names.map((name) => attributes[name]).find((value) => value !== undefined && /^https?:\/\//i.test(value));
  return url === undefined ? '' : `\n\n${link(url)}\n\n`;
}

/** What WordPress would embed: a video or a post of a site that is known, else a link. */
function embedded(url: string): string {
  return playerHtml(url) ?? link(url);
}

function link(url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
}
