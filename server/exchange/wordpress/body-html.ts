import { playerHtml } from '@gazette/schema/text/embeds.ts';
import { autoParagraphs } from './auto-paragraphs.ts';
import type { Pictures } from './picture.ts';
import { replaceComments } from './replace-comments.ts';
import { linkLoneAddresses, renderShortcodes } from './shortcodes.ts';

/** A block that embeds an address, with or without the caption below it. */
const EMBED = /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g;

/**
 * The HTML of an article as WordPress would show it, from its classic or its block editor: pagination marks and
 * comments gone, a block's included, shortcodes rendered, paragraphs made from blank lines where the classic editor left that to the theme.
 * Not sanitised.
 */
export function bodyHtml(content: string, post: number, pictures: Pictures): string {
  const isBlocks = /<!--\s*wp:/.test(content);
  if (!isBlocks) {
    const whole = replaceComments(content, (comment) => (/^(?:more|nextpage)/.test(comment) ? '\n\n' : ''));
    return autoParagraphs(linkLoneAddresses(renderShortcodes(whole, post, pictures)));
  }
  const html = replaceComments(content, () => '').replace(
    EMBED,
    (_, url: string) => playerHtml(url.replaceAll('&amp;', '&')) ?? `<p><a href="${url}">${url}</a></p>`,
  );
  return renderShortcodes(html, post, pictures)
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}
