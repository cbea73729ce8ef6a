import { playerOf } from '@gazette/schema/text/player-sites.ts';

/** How a video or a post is written, by the editor and by whatever takes in HTML: a link alone in a figure; sanitised, so that no tag has another form. */
const alone = /<figure(?: [^<>]*)?>\s*<a ([^<>]*)>([^<]*)<\/a>\s*<\/figure>/g;

/**
 * Draws videos and posts of other sites as buttons that contact nobody before they are pressed. Without scripts, and
 * where a site has no frames, they stay what they are: links.
 * @param hint what a reader is told before pressing, for the name of the other site.
 */
export function withPlayers(bodyHtml: string, hint: (host: string) => string): string {
  return bodyHtml.replaceAll(alone, (figure, attributes: string, title: string) => {
    const href = /(?:^|\s)href="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const player = playerOf(href);
    if (!player) return figure;
    const host = new URL(href).hostname.replace(/^(?:www|m|mobile|player)\./, '');
    return `<figure class="player" data-kind="${player.kind}"><a ${attributes} data-frame="${player.frame.replaceAll('&', '&amp;')}"><span class="player-title">${title}</span> <span class="player-hint">${hint(host)}</span></a></figure>`;
  });
}
