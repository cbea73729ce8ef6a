import { latestWithdrawals, listArticles } from '@gazette/schema/article/articles.query.ts';
import { pictureAddresses, withKeptPictures } from '@gazette/schema/image/body-pictures.ts';
import { imagePath } from '@gazette/schema/image/image-format.ts';
import { keptPictures } from '@gazette/schema/image/kept-pictures.query.ts';
import { ownIds, type NinjsItem } from '../exchange/ninjs/ninjs-item.ts';
import { ninjsItems } from '../exchange/ninjs/ninjs-items.ts';
import { ninjsList, ninjsWithdrawal } from '../exchange/ninjs/write-ninjs.ts';
import type { Reading } from '../pages/database/reading.ts';
import { ALL_LANGUAGES, feedPath } from './feed-address.ts';
import { feedList, feedTitle } from './feed-list.ts';
import { withWholeAddresses } from './full-text.ts';
import type { FeedRequest } from './read-feed.ts';

/**
 * The newest articles of a list as one ninjs item made up of theirs; undefined where there is no such list. That of the
 * whole site ends with what was withdrawn last: whoever took it over learns that it is to be taken back. Of lists within it
 * that cannot be told, since in which of them a withdrawn article stood is nobody's to know.
 */
export async function readNinjsFeed(reading: Reading, request: FeedRequest): Promise<NinjsItem | undefined> {
  const { visible, site, origin } = reading;
  const list = await feedList(reading, request);
  if (list === undefined) return undefined;
  const isOfAll = request.language === ALL_LANGUAGES;
  const language = isOfAll ? (site.languages[0] ?? 'en') : request.language;
  const articles = await listArticles(visible, { ...list.filter, language: isOfAll ? undefined : language }, { limit: request.length, backwards: false });
  const items = await publicItems(reading, articles.map(({ id }) => id), request.isFull);
  const { title } = feedTitle(site, list, request, language);
  const gone = request.list === undefined ? await latestWithdrawals(visible, isOfAll ? undefined : language, request.length) : [];
  const takenBack = gone.map(({ id, withdrawn_at: at, withdrawn_reason: reason }) => ninjsWithdrawal(id, at?.toISOString(), reason));
  return ninjsList(origin + feedPath(site, request, request.language, request.asked), title, [...items, ...takenBack]);
}

export interface FoundItem {
  /** 410 for what was taken back: whoever has it learns so, and why. */
  readonly status: 200 | 410;
  readonly item: NinjsItem;
}

/** One article; undefined for what is not public and never was. */
export async function readNinjsItem(reading: Reading, id: string, isFull: boolean): Promise<FoundItem | undefined> {
  const { visible } = reading;
  visible.marks?.articles([id]);
  const [item] = await publicItems(reading, [id], isFull);
  if (item) return { status: 200, item };
  const gone = await visible.withdrawals().select(['article.withdrawn_at', 'article.withdrawn_reason']).where('article.id', '=', id).executeTakeFirst();
  return gone && { status: 410, item: ninjsWithdrawal(id, gone.withdrawn_at?.toISOString(), gone.withdrawn_reason) };
}

/** Articles as others may have them: what only the newsroom knows of their making is left out. */
async function publicItems({ visible, store, site, origin }: Reading, ids: readonly string[], isFull: boolean): Promise<NinjsItem[]> {
  const items = await ninjsItems({ visible, store, site, siteUrl: origin }, ids);
  const pictures = isFull ? await keptPictures(visible, [...new Set(items.flatMap(({ bodies = [] }) => bodies.flatMap(({ value }) => pictureAddresses(value))))]) : [];
  const drawing = { address: (key: string) => origin + imagePath(key), isPlain: true };
  return items.map(({ firstCreated: _begun, version: _revisions, embargoedUntil: _embargo, bodies, altIds, ...told }) => {
    const url = told.renditions?.[0]?.href ?? origin;
    const shown = { ...told, altIds: altIds?.filter(({ role }) => role !== ownIds.scheduledAt) };
    if (!isFull) return { ...shown, representationType: 'partial' };
    return { ...shown, bodies: bodies?.map((body) => ({ ...body, value: withWholeAddresses(withKeptPictures(body.value, pictures, drawing), url) })) };
  });
}
