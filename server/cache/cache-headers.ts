import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import type { Config } from '../config/config.ts';

export type CacheConfig = Pick<
  Config,
  'cacheMaxBytes' | 'cacheMaxAge' | 'cacheRankedMaxAge' | 'cacheSharedMaxAge' | 'cacheStale' | 'cdnPurgeUrl'
>;

/** Longest `Cache-Tag`, in characters; common CDNs take 16 kB of header in all. */
const LONGEST_TAGS = 8_000;
/** How long caches on the way may keep an answer: with a purge that reaches them, and without. */
const SHARED = { purged: 3_600_000, unpurged: 1_000 };

/** The tag of everything that is a site's. */
export function siteTag({ key }: { readonly key: string }): string {
  return `site:${key}`;
}

/** How long an answer is true unless one of its tags is purged, in milliseconds. */
export function lifetimeOf(marks: AnswerMarks, config: CacheConfig, now: number): number {
  const longest = marks.isRanked ? Math.min(config.cacheMaxAge, config.cacheRankedMaxAge) : config.cacheMaxAge;
  return marks.trueUntil ? Math.max(0, Math.min(longest, marks.trueUntil.getTime() - now)) : longest;
}

/**
 * A browser asks each time, and mostly hears that nothing has changed; a cache on the way keeps the answer until it is
 * told, where it can be told.
 */
export function cacheHeaders(marks: AnswerMarks, config: CacheConfig, now: number): Record<string, string> {
  const { list, isWhole } = tagList(marks);
  // What cannot be named in full is not purged in full either.
  const isPurged = config.cdnPurgeUrl !== undefined && isWhole;
  const wished = config.cacheSharedMaxAge ?? SHARED.purged;
  const shared = isPurged || (isWhole && config.cacheSharedMaxAge !== undefined) ? wished : SHARED.unpurged;
  // What was true for some time here is so for as long again there; where nothing is purged that time alone counts.
  const isBounded = marks.isRanked || marks.trueUntil !== undefined;
  const most = isBounded ? Math.min(shared, lifetimeOf(marks, config, now)) : shared;
  const [seconds, stale] = [Math.floor(most / 1000), Math.floor(config.cacheStale / 1000)];
  return {
    // A reader who has just posted and loads the page again is not shown what it was: `must-revalidate` has browsers pass
    // `stale-while-revalidate` by. CDNs are spoken to by a header of their own (RFC 9213).
    'cache-control': `public, max-age=0, must-revalidate, s-maxage=${seconds}, stale-while-revalidate=${stale}`,
    'cdn-cache-control': `public, max-age=${seconds}, stale-while-revalidate=${stale}`,
    'cache-tag': list,
  };
}

/** The site's own tag comes first: where there are too many to name, that one is left. */
function tagList(marks: AnswerMarks): { list: string; isWhole: boolean } {
  let list = siteTag(marks.site);
  for (const tag of marks.tags) {
    if (list.length + tag.length + 1 > LONGEST_TAGS) return { list, isWhole: false };
    list += `,${tag}`;
  }
  return { list, isWhole: true };
}
