import { Node } from '@tiptap/core';

export interface PlayerAttributes {
  readonly href: string;
  readonly title: string;
}

/**
 * A video or a post of another site, as a link in a figure of its own. Pages of this server draw a button of it that
 * contacts nobody until it is pressed; everywhere else it is a link.
 */
export const Player = Node.create({
  name: 'player',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { href: { default: '', rendered: false }, title: { default: '', rendered: false } };
  },
  parseHTML() {
    return [{ tag: 'figure', priority: 70, getAttrs: (figure: HTMLElement) => readPlayer(figure) ?? false }];
  },
  renderHTML({ node }) {
    const { href, title } = node.attrs as PlayerAttributes;
    return ['figure', {}, ['a', { href, dir: 'auto' }, title || href]];
  },
});

function readPlayer(figure: HTMLElement): PlayerAttributes | undefined {
  const [link, ...others] = figure.children;
  if (!(link instanceof HTMLElement) || link.localName !== 'a' || others.length > 0) return undefined;
  const href = link.getAttribute('href') ?? '';
  const title = link.textContent?.trim() ?? '';
  return /^https?:\/\//i.test(href) && !link.querySelector('img') ? { href, title } : undefined;
}

/** Sites whose videos and posts are shown when their bare address is pasted on a line of its own. */
const sites = ['youtube.com', 'youtu.be', 'vimeo.com', 'dailymotion.com', 'x.com', 'twitter.com', 'instagram.com', 'facebook.com', 'tiktok.com', 't.me'];

/** Whether a pasted address is a video or a post. */
export function isPlayerAddress(text: string): boolean {
  const url = URL.parse(text.trim());
  if (!url || url.protocol !== 'https:' || url.pathname === '/' || /\s/.test(text.trim())) return false;
  return sites.some((site) => url.hostname === site || url.hostname.endsWith(`.${site}`));
}
