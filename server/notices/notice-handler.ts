import { confirmSubscription, subscriptionToConfirm, type LinkedSubscription } from '@gazette/schema/comment/notices/confirm-subscription.ts';
import { endLetters, subscriptionToEnd } from '@gazette/schema/comment/notices/end-subscriptions.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { fill } from '@gazette/schema/staff/letters/writing.ts';
import type { Answer } from '../http/answer.ts';
import { notFound } from '../http/not-found.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';
import { noticeDocument } from './notice-document.ts';
import { noticeWords, type NoticeWords } from './notice-words.ts';

type Parts = Pick<Services, 'database' | 'sites' | 'now'>;

/** A link that somebody has followed. */
interface Visit {
  readonly token: string;
  readonly site: Site;
  readonly found: LinkedSubscription | undefined;
  readonly words: NoticeWords;
  /** What was sent by POST. */
  readonly form: URLSearchParams | undefined;
}

/**
 * `/notices/confirm` and `/notices/end`: where letters to readers lead. A link alone shows a page; what it is for is done
 * by a button of that page, or for endings by the mail program itself (RFC 8058).
 */
export function createNoticeHandler({ database, sites, now }: Parts): Handler {
  return async (request, { url }) => {
    const isEnd = url.pathname === '/notices/end';
    if (!isEnd && url.pathname !== '/notices/confirm') return notFound();
    const token = url.searchParams.get('token') ?? '';
    const found = isEnd ? await subscriptionToEnd(database, token) : await subscriptionToConfirm(database, token, now());
    const site = (found && sites.all().find(({ id }) => id === found.site)) ?? sites.byKey(url.searchParams.get('site') ?? '') ?? sites.default();
    if (!site) return notFound();
    const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : undefined;
    const visit = { token, site, found, form, words: noticeWords(found?.language ?? (url.searchParams.get('lang') || (site.languages[0] ?? 'en'))) };
    return isEnd ? ended(database, visit, now()) : confirmed(database, visit, now());
  };
}

async function confirmed(database: Services['database'], visit: Visit, now: Date): Promise<Answer> {
  const { words, site, token, form, found } = visit;
  const isGood = found !== undefined && (form === undefined || (await confirmSubscription(database, site, token, now)));
  if (!isGood) return said(visit, 404, words.goneTitle, words.goneText);
  if (form) return said(visit, 200, words.confirmedTitle, words.confirmedText);
  return said(visit, 200, words.confirmTitle, words.confirmText, [{ name: 'confirm', value: 'yes', label: words.confirm }]);
}

/** An address that has ended already is told the same as one that ends now: who holds a link learns nothing by it. */
async function ended(database: Services['database'], visit: Visit, now: Date): Promise<Answer> {
  const { words, site, token, form, found } = visit;
  if (form) {
    // A mail program says nothing of a comment, and whoever presses its button wishes for no more such letters.
    await endLetters(database, site, token, form.get('scope') === 'comment' ? 'comment' : 'site', now);
    return said(visit, 200, words.endedTitle, words.endedText);
  }
  if (!found) return said(visit, 200, words.endedTitle, words.endedText);
  return said(visit, 200, words.endTitle, words.endText, [
    { name: 'scope', value: 'comment', label: words.endComment },
    { name: 'scope', value: 'site', label: words.endSite },
  ]);
}

function said({ words, site }: Visit, status: number, title: string, text: string, buttons?: Parameters<typeof noticeDocument>[0]['buttons']): Answer {
  const name = localized(site.names, words.language, site.languages);
  return noticeDocument({ status, language: words.language, site: name, title, text: fill(text, { site: name }), ...(buttons && { buttons }) });
}
