import { createHmac } from 'node:crypto';
import type { NoticeDesk } from '@gazette/schema/comment/notices/notice-desk.ts';
import type { Config } from '../config/config.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';

/** Name of the key under which the words are made that end letters. */
const KEY = 'reply-notices';

/** What letters about replies need of this server. */
export function createNoticeDesk({ config, readers }: Pick<Services, 'config' | 'readers'>): NoticeDesk {
  const link = (page: 'confirm' | 'end', site: string, token: string, lang: string) => `${config.publicUrl}/notices/${page}?${new URLSearchParams({ site, lang, token }).toString()}`;
  return {
    isSetUp: sendsNotices(config),
    confirmTime: config.noticeConfirmTime,
    questionsPerDay: config.noticeQuestionsPerDay,
    pause: config.noticePause,
    lettersPerDay: config.noticeLettersPerDay,
    confirmUrl: ({ key }, token, language) => link('confirm', key, token, language),
    endUrl: ({ key }, token, language) => link('end', key, token, language),
    async endToken(subscription) {
      return createHmac('sha256', await readers.secrets.secret(KEY)).update(subscription).digest('base64url');
    },
    siteUrl: (site) => siteUrl(site, config),
  };
}

/** Without a mail server letters lie in a folder: whoever has them fetched from there says so. */
export function sendsNotices({ replyNotices, smtpUrl }: Pick<Config, 'replyNotices' | 'smtpUrl'>): boolean {
  return replyNotices ?? smtpUrl !== undefined;
}
