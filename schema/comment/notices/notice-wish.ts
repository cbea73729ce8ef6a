import type { InvalidField } from '../../gate/refusal.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import type { Site } from '../../site/site.entity.ts';
import { isLanguageTag } from '../../text/language.ts';
import { readerWords } from '../reader-messages.ts';

/** Where a reader wishes to be told of replies, and in which language. */
export interface NoticeWish {
  readonly address: string;
  readonly language: string;
}

interface Given {
  readonly notifyAddress: string | null;
  readonly notifyLanguage: string | null;
}

/** The wish that came with a comment; undefined for none. A language that is none is that of the site. */
export function noticeWish({ notifyAddress, notifyLanguage }: Given, { languages }: Pick<Site, 'languages'>): NoticeWish | undefined {
  const address = sameAddress(notifyAddress ?? '');
  if (address === '') return undefined;
  return { address, language: notifyLanguage && isLanguageTag(notifyLanguage) ? notifyLanguage : (languages[0] ?? 'en') };
}

/** What is wrong with it, beside its field. */
export function* problemsOfWish(wish: NoticeWish | undefined, { languages }: Pick<Site, 'languages'>): Generator<InvalidField> {
  if (!wish || isMailAddress(wish.address)) return;
  yield { name: 'notifyAddress', code: 'INVALID', message: readerWords(languages[0] ?? 'en').notifyAddress };
}

/** One spelling for what is one mailbox nearly everywhere, so that limits and endings hold for each way to write it. */
function sameAddress(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
