import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import { bytesAnswer, type Answer } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { openReading } from '../pages/database/reading.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { ALL_LANGUAGES, feedAddressOf, feedLanguage, mediaTypes, ninjsItemOf, type FeedFormat } from './feed-address.ts';
import type { FeedContent } from './feed-content.ts';
import { atom } from './formats/atom.ts';
import { jsonFeed } from './formats/json-feed.ts';
import { rss } from './formats/rss.ts';
import { movedFeed } from './moved-feed.ts';
import { readFeed } from './read-feed.ts';
import { readNinjsFeed, readNinjsItem } from './read-ninjs.ts';

const writers = { rss, atom, json: jsonFeed };

/**
 * `/feeds/rss.xml`, `/feeds/atom.xml`, `/feeds/feed.json`, and the same below `/feeds/sections/SLUG/`, `/feeds/tags/SLUG/`
 * and `/feeds/contributors/SLUG/`; `?language=` in another of the site's languages (`all`: in every), `?full=1` with the
 * whole texts and `?full=0` without. `ninjs.json` beside them (IPTC ninjs 3.0) has the texts unless it is told not to, and
 * `/feeds/ninjs/ID.json` is one article; one that was withdrawn answers 410 with the item that takes it back. What is no feed is left to the pages, which say so.
 *
 * Whoever has a feed is told so by its tag (`If-None-Match`) alone. A date could not tell: an article that is withdrawn
 * makes a feed another one and nothing in it newer.
 */
export function feedsRoute({ database, sites, config, now }: Pick<Services, 'database' | 'sites' | 'config' | 'now'>): Route {
  return {
    name: 'feeds',
    path: '/feeds/*',
    methods: ['GET'],
    anyOrigin: true,
    async handle(_request, { url }) {
      const id = ninjsItemOf(url.pathname);
      const address = feedAddressOf(url.pathname);
      const site = id !== undefined || address ? sites.byHost(url.host) : undefined;
      const language = site && feedLanguage(site, url.searchParams.get('language'));
      if (!site || language === undefined) return undefined;
      const marks = new AnswerMarks(site);
      const reading = openReading({ store: database, site, origin: siteUrl(site, config), now: now(), marks });
      const { feedText } = commentPolicy(site);
      const asked = saidOf(url.searchParams.get('full'));
      const mayBeFull = feedText !== 'summary-only';
      // Whoever takes over articles takes their texts, where the publisher gives them away.
      const hasTexts = mayBeFull && asked !== false;
      if (id !== undefined) {
        const found = await readNinjsItem(reading, id, hasTexts);
        return found && answerOf(found.status, 'ninjs', JSON.stringify(found.item), marks);
      }
      if (!address) return undefined;
      const request = { ...address, language, asked, length: config.feedLength };
      if (address.format === 'ninjs') {
        const list = await readNinjsFeed(reading, { ...request, isFull: hasTexts });
        if (!list) return movedFeed(reading, address, url.search);
        return answerOf(200, 'ninjs', JSON.stringify(list), marks, { link: `<${list.uri}>; rel="self"` });
      }
      const content = await readFeed(reading, { ...request, isFull: mayBeFull && (asked ?? feedText === 'full') });
      if (!content) return movedFeed(reading, address, url.search);
      // A hub is told of the feeds that it is asked for most: in one language, as they come.
      const hubUrl = language === ALL_LANGUAGES || asked !== undefined ? undefined : config.websubHub;
      const feed: FeedContent = { ...content, hubUrl };
      return answerOf(200, address.format, writers[address.format](feed), marks, { link: linksOf(feed) });
    },
  };
}

function answerOf(status: number, format: FeedFormat, text: string, marks: AnswerMarks, headers: Record<string, string> = {}): Answer {
  marks.whole();
  return { ...bytesAnswer(status, `${mediaTypes[format]}; charset=utf-8`, Buffer.from(text), headers), marks };
}

/** As WebSub looks for them first. */
function linksOf({ selfUrl, hubUrl }: FeedContent): string {
  return [`<${selfUrl}>; rel="self"`, ...(hubUrl === undefined ? [] : [`<${hubUrl}>; rel="hub"`])].join(', ');
}

function saidOf(full: string | null): boolean | undefined {
  if (full === '1' || full === 'true') return true;
  return full === '0' || full === 'false' ? false : undefined;
}
