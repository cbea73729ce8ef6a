import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { writeXml, xml, xmlText } from '../feeds/xml/write-xml.ts';
import { bytesAnswer, textAnswer, type Answer } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { openReading, type Reading } from '../pages/database/reading.ts';
import type { Services } from '../services.ts';
import { servedSite, siteUrl } from '../site-url.ts';
import { embedded, type Embedded } from './embedded.ts';

/** Pixels, where nothing is asked for; a line of text, and what stands around the text. */
const WIDTH = 600;
const LINE = { height: 26, letter: 8.5 };
const AROUND = 110;
/** Seconds after which others should ask again: what is withdrawn is to go there too. */
const CACHE_AGE = 3_600;
const LONGEST_URL = 2_048;

/**
 * oEmbed 1.0: what other sites show of an article or a comment of this one. 404 for an address at which nothing is public,
 * 501 for a format that there is not. 401 is for what is private and never said: a draft is nobody's to know of.
 */
export function oembedRoute({ database, sites, config, now }: Pick<Services, 'database' | 'sites' | 'config' | 'now'>): Route {
  return {
    name: 'oembed',
    path: '/oembed',
    methods: ['GET'],
    anyOrigin: true,
    async handle(_request, { url }) {
      const { searchParams } = url;
      const format = searchParams.get('format') || 'json';
      if (format !== 'json' && format !== 'xml') return refused(501, 'format has to be json or xml.');
      const address = searchParams.get('url') ?? '';
      if (address === '' || address.length > LONGEST_URL || !URL.canParse(address)) {
        return refused(400, `url has to be the whole address of an article or a comment, of at most ${LONGEST_URL} characters.`);
      }
      const [maxWidth, maxHeight] = [pixels(searchParams.get('maxwidth')), pixels(searchParams.get('maxheight'))];
      if (maxWidth === undefined || maxHeight === undefined) return refused(400, 'maxwidth and maxheight have to be numbers of pixels.');
      const known = sites.byHost(url.host);
      if (!known) return refused(404, 'There is no site at this host.');
      const site = servedSite(known, config);
      const marks = new AnswerMarks(site);
      const reading = openReading({ store: database, site, origin: siteUrl(site, config), now: now(), marks });
      const found = await embedded(reading, new URL(address));
      if (!found) return refused(404, 'There is no public article or comment at this address.');
      marks.whole();
      const answer = responseOf(reading, found, maxWidth, maxHeight);
      const [type, text] = format === 'json' ? ['application/json', JSON.stringify(answer)] : ['text/xml', asXml(answer)];
      return { ...bytesAnswer(200, `${type}; charset=utf-8`, Buffer.from(text), {}), marks };
    },
  };
}

function responseOf({ site, origin }: Reading, { title, author, html, length, image }: Embedded, maxWidth: number, maxHeight: number) {
  const width = Math.min(WIDTH, maxWidth);
  const lines = Math.ceil(length / Math.max(1, width / LINE.letter));
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: author,
    provider_name: localized(site.names, site.languages[0] ?? 'en', site.languages) || site.key,
    provider_url: `${origin}/`,
    cache_age: CACHE_AGE,
    ...thumbnail(image, origin, maxWidth, maxHeight),
    html,
    width,
    height: Math.min(maxHeight, AROUND + lines * LINE.height),
  };
}

/** With its size or not at all, and no larger than was asked for. */
function thumbnail(image: Embedded['image'], origin: string, maxWidth: number, maxHeight: number) {
  if (!image?.width || !image.height || image.width > maxWidth || image.height > maxHeight) return {};
  return { thumbnail_url: new URL(image.url, `${origin}/`).href, thumbnail_width: image.width, thumbnail_height: image.height };
}

function asXml(answer: Readonly<Record<string, string | number | undefined>>): string {
  const parts = Object.entries(answer).map(([name, value]) => xmlText(name, value === undefined ? undefined : String(value)));
  return writeXml(xml('oembed', {}, ...parts));
}

/** Without end where nothing is said; undefined for what is no number. */
function pixels(text: string | null): number | undefined {
  if (text === null || text === '') return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function refused(status: number, message: string): Answer {
  return textAnswer(status, message, { 'cache-control': 'no-store' });
}
