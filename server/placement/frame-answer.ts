import { createHash } from 'node:crypto';
import type { framedCreative } from '@gazette/schema/placement/placements.query.ts';
import { bytesAnswer, type Answer } from '../http/answer.ts';

type Framed = NonNullable<Awaited<ReturnType<typeof framedCreative>>>;

/** What an advertisement may load, from wherever it is: pictures, styles, fonts, films. */
const appearance = [
  "img-src 'self' https: data: blob:",
  "style-src 'unsafe-inline' 'self' https:",
  'font-src https: data:',
  'media-src https: data: blob:',
  "base-uri 'none'",
];

/**
 * The frame is the prison of what is in it. `sandbox` gives it an origin of its own, even where its address is opened by
 * itself or a page forgets the attribute: no cookie, no storage, nothing of this server and of the page around it, no way
 * to lead that page elsewhere. It may open what is clicked, and a page on which the reader is then is no prison any more.
 */
const policies = {
  html: ["default-src 'none'", ...appearance, "form-action 'none'", 'sandbox allow-popups allow-popups-to-escape-sandbox'],
  tag: [
    "default-src 'none'",
    // What the scripts of advertising servers are.
    "script-src 'unsafe-inline' 'unsafe-eval' https: blob:",
    ...appearance,
    'connect-src https:',
    'frame-src https:',
    'form-action https:',
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
  ],
};

/** Nothing of the machine: what a frame is not given it cannot ask the reader for. */
const features = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'clipboard-read', 'fullscreen', 'autoplay'];

/** What of HTML is replaced by the address that counts a click and leads on. */
const CLICK = '{{click}}';

/**
 * The document of an advertisement that is not a picture.
 * @param click where a click leads; null where it leads nowhere.
 */
export function frameAnswer({ kind, html, target }: Framed, click: URL | null): Answer {
  const content = (html ?? '').replaceAll(CLICK, () => (target === null || click === null ? '' : click.href.replaceAll('&', '&amp;')));
  const body = Buffer.from(`<!doctype html>
<html><head><meta charset="utf-8"><meta name="robots" content="noindex"><title></title><base target="_blank">
<style>html,body{margin:0;padding:0;overflow:hidden;background:transparent}img{border:0;max-width:100%}</style></head>
<body>${content}</body></html>
`);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return bytesAnswer(200, 'text/html; charset=utf-8', body, {
    'cache-control': 'public, max-age=60',
    etag: `"${hash}"`,
    'content-security-policy': policies[kind === 'tag' ? 'tag' : 'html'].join('; '),
    'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'unsafe-none',
    'x-robots-tag': 'noindex',
  });
}
