import type { EventType } from '@gazette/schema/event/event-types.ts';
import { listTag } from '@gazette/schema/list/list-key.ts';

/** As much of an event as its tags follow from. */
export interface TaggedEvent {
  readonly type: EventType;
  readonly subject: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What is known of an article that something happened to. */
export interface TaggedArticle {
  readonly isPublished: boolean;
  /** Tags of its section and those above, and of the one it stood in before. */
  readonly sections: readonly string[];
  /** Tags of the addresses at which it is or was. */
  readonly pages: readonly string[];
  readonly threads: readonly string[];
  /** The same piece in other languages. */
  readonly translations: readonly string[];
}

/** `site`: all that is the site's. `everything`: which site answers where may have changed. */
export type Concern = readonly string[] | 'site' | 'everything';

type Rule = (event: TaggedEvent, article: TaggedArticle | undefined) => Concern;

const nothing: Rule = () => [];
const wholeSite: Rule = () => 'site';

/** Lists in which an article appears, disappears or changes its place. */
const listed: Rule = ({ subject }, article) => [
  `article:${subject}`,
  'articles',
  'search',
  ...(article?.sections ?? []),
  ...(article?.translations ?? []).map((id) => `article:${id}`),
  ...(article?.pages ?? []),
];

/** It is found at other addresses, and its conversation with it. */
const rekeyed: Rule = (event, article) => [...(listed(event, article) as readonly string[]), ...(article?.threads ?? []).map((id) => `thread:${id}`)];

/** What stands beside it, on its page and wherever it is asked for. */
const chosen: Rule = ({ subject }) => [`beside:${subject}`];

/** With the article its conversation becomes public, or ceases to be. */
const shownOrHidden: Rule = (event, article) => [
  ...(listed(event, article) as readonly string[]),
  'comments',
  'related',
  ...(article?.threads ?? []).map((id) => `thread:${id}`),
];

/** Nothing public but that the address is taken. */
const claimed: Rule = (_event, article) => article?.pages ?? [];

const revised: Rule = (event, article) => (article?.isPublished ? listed : claimed)(event, article);

/** What readers see of a conversation: its comments and their number. */
const conversation: Rule = ({ payload }) =>
  typeof payload?.['thread'] === 'string' ? [`thread:${payload['thread']}`, 'comments'] : ['comments'];

/** A decision shows only where a comment was public before. */
const decided: Rule = (event, article) => (event.payload?.['from'] === 'approved' ? conversation(event, article) : []);

const thread: Rule = ({ subject }) => [`thread:${subject}`, 'comments'];

/** From the place of another. */
const moved: Rule = (event, article) => [`thread:${String(event.payload?.['from'])}`, ...(thread(event, article) as readonly string[])];

/** What each event makes untrue. One that is not named here makes all of its site untrue, which is never wrong. */
const rules: Partial<Record<EventType, Rule>> = {
  'site.changed': () => 'everything',
  'placement.changed': () => ['placements'],
  'list.changed': ({ payload }) => [listTag(String(payload?.['key']))],
  'page.changed': () => ['pages'],
  'article.drafted': claimed,
  'article.scheduled': claimed,
  'article.published': shownOrHidden,
  'article.revised': revised,
  'article.corrected': listed,
  'article.withdrawn': shownOrHidden,
  'article.rekeyed': rekeyed,
  'related.chosen': chosen,
  'comment.created': nothing,
  'comment.approved': conversation,
  'comment.held': decided,
  'comment.rejected': decided,
  'comment.reviewed': nothing,
  'comment.edited': conversation,
  'comment.deleted': conversation,
  'comment.reported': nothing,
  'comment.appealed': nothing,
  'comment.imported': thread,
  'thread.closed': thread,
  'thread.opened': thread,
  'thread.hidden': thread,
  'thread.moved': moved,
  'words.changed': nothing,
  'reader.banned': nothing,
  'reader.unbanned': nothing,
  // Their likes are gone from comments of others, wherever those stand.
  'reader.erased': wholeSite,
  'webhook.created': nothing,
};

export function concernOf(event: TaggedEvent, article: TaggedArticle | undefined): Concern {
  return (rules[event.type] ?? wholeSite)(event, article);
}
