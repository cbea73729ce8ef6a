/** A site whose videos or posts can be shown in a frame. */
interface Site {
  /** Where its pages are. */
  readonly page: RegExp;
  /** Address of the frame, `$1` … from the page's. */
  readonly frame: string;
  readonly kind: 'video' | 'post';
}

const sites: readonly Site[] = [
  { page: /^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|embed\/|live\/)([\w-]{6,20})/, frame: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1', kind: 'video' },
  { page: /^https:\/\/youtu\.be\/([\w-]{6,20})/, frame: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1', kind: 'video' },
  { page: /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/, frame: 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1', kind: 'video' },
  { page: /^https:\/\/www\.dailymotion\.com\/video\/(\w+)/, frame: 'https://geo.dailymotion.com/player.html?video=$1', kind: 'video' },
  { page: /^https:\/\/(?:www\.)?tiktok\.com\/@[\w.]+\/video\/(\d+)/, frame: 'https://www.tiktok.com/embed/v2/$1', kind: 'post' },
  { page: /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)/, frame: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1', kind: 'post' },
  { page: /^https:\/\/(?:www\.)?instagram\.com\/(?:\w+\/)?(p|reel)\/([\w-]+)/, frame: 'https://www.instagram.com/$1/$2/embed/', kind: 'post' },
  { page: /^https:\/\/t\.me\/(?:s\/)?(\w+\/\d+)/, frame: 'https://t.me/$1?embed=1', kind: 'post' },
];

/** Origins of all frames, for the policy of pages. */
export const playerOrigins: readonly string[] = [...new Set(sites.map(({ frame }) => new URL(frame.replaceAll(/\$\d/g, 'x')).origin))];

/** How the editor writes a video or a post: a link alone in a figure; sanitised, so that no tag has another form. */
const alone = /<figure(?: [^<>]*)?>\s*<a ([^<>]*)>([^<]*)<\/a>\s*<\/figure>/g;

/**
 * Draws videos and posts of other sites as buttons that contact nobody before they are pressed. Without scripts, and
 * where a site has no frames, they stay what they are: links.
 * @param hint what a reader is told before pressing, for the name of the other site.
 */
export function withPlayers(bodyHtml: string, hint: (host: string) => string): string {
  return bodyHtml.replaceAll(alone, (figure, attributes: string, title: string) => {
    const href = /(?:^|\s)href="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const site = sites.find(({ page }) => page.test(href));
    const found = site?.page.exec(href);
    if (!site || !found) return figure;
    const frame = site.frame.replaceAll(/\$(\d)/g, (_whole, index: string) => found[Number(index)] ?? '');
    const host = new URL(href).hostname.replace(/^(?:www|m|mobile|player)\./, '');
    return `<figure class="player" data-kind="${site.kind}"><a ${attributes} data-frame="${frame.replaceAll('&', '&amp;')}"><span class="player-title">${title}</span> <span class="player-hint">${hint(host)}</span></a></figure>`;
  });
}
