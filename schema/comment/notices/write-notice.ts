import { articlePath } from '../../article/article-address.ts';
import type { Store, Unit } from '../../gate/store.ts';
import { visible } from '../../gate/visible.ts';
import { writeMail } from '../../mail/write-mail.ts';
import type { Site } from '../../site/site.entity.ts';
import { isSeen, waitingReplies, type DueSubscription } from './due-notices.ts';
import { letterKey } from './letter-keys.ts';
import { repliesLetter } from './letters/notice-letters.ts';
import type { NoticeDesk } from './notice-desk.ts';

const DAY = 86_400_000;

/**
 * Writes the letter about all replies that wait for one subscription. Everything is looked at again inside: of processes
 * that find the same due one writes, and what was rejected, taken back, withdrawn or ended meanwhile is told to nobody.
 */
export async function writeNotice(store: Store, site: Site, { id, comment }: DueSubscription, desk: NoticeDesk, now: Date): Promise<void> {
  const token = await desk.endToken(id);
  await store.write(site, now, async (unit) => {
    const subscription = await unit.sql
      .updateTable('reply_subscription')
      .set({ next_letter_at: new Date(now.getTime() + desk.pause) })
      .where('id', '=', id)
      .where('site_id', '=', site.id)
      .where('confirmed_at', 'is not', null)
      .where('expires_at', '>', now)
      .where('next_letter_at', '<=', now)
      .returning(['address', 'language'])
      .executeTakeFirst();
    if (!subscription) return;
    const gate = visible({ reads: unit.sql }, { site, viewer: 'public' });
    // Whose own words are not public is not told of answers to them.
    if (!(await isSeen(gate, comment))) return forgetWaiting(unit, id);
    if (await hasEnough(unit, subscription.address, desk)) return;
    const replies = await waitingReplies(unit, id);
    const [first] = replies;
    if (!first) return;
    const article = first.article_id === null ? undefined : await articleAt(unit, first.article_id);
    const page = article ? (article.canonical_url ?? desk.siteUrl(site) + articlePath(site, article)) : first.url;
    const endUrl = desk.endUrl(site, token, subscription.language);
    const letter = repliesLetter(site, {
      language: subscription.language,
      headline: article?.headline,
      replies: replies.map(({ author_name: name, body }) => ({ name, body })),
      url: `${page}#comment-${first.id}`,
      endUrl,
    });
    const key = letterKey(id, now);
    await writeMail(unit, site.id, { key, to: subscription.address, letter, unsubscribeUrl: endUrl });
    const ids = replies.map((reply) => reply.id);
    await unit.sql.updateTable('reply_notice').set({ letter: key }).where('subscription_id', '=', id).where('reply_id', 'in', ids).execute();
  });
}

async function forgetWaiting({ sql }: Unit, subscription: string): Promise<void> {
  await sql.deleteFrom('reply_notice').where('subscription_id', '=', subscription).where('letter', 'is', null).execute();
}

/** Whether an address has had its letters of the day, about whichever comments. */
async function hasEnough({ sql, site, now }: Unit, address: string, { lettersPerDay }: NoticeDesk): Promise<boolean> {
  const { count } = await sql
    .selectFrom('reply_subscription')
    .innerJoin('reply_notice', 'reply_notice.subscription_id', 'reply_subscription.id')
    .innerJoin('mail', 'mail.key', 'reply_notice.letter')
    .select(({ fn }) => fn.count<number | string>('mail.id').distinct().as('count'))
    .where('reply_subscription.site_id', '=', site.id)
    .where('reply_subscription.address', '=', address)
    .where('mail.created_at', '>', new Date(now.getTime() - DAY))
    .executeTakeFirstOrThrow();
  return Number(count) >= lettersPerDay;
}

async function articleAt({ sql, site }: Unit, id: string) {
  return visible({ reads: sql }, { site, viewer: 'public' })
    .articles()
    .select(['article.slug', 'article.language', 'article.canonical_url', 'article.headline'])
    .where('article.id', '=', id)
    .executeTakeFirst();
}
