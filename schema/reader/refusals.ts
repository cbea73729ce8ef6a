import { Refusal } from '../gate/refusal.ts';
import { baseLanguage } from '../text/language.ts';
import type { ReaderTokenProblem } from './reader-identity.ts';

const messages = {
  ar: {
    proof: 'وصلت تعليقات كثيرة من شبكتك خلال دقيقة. سيتحقق متصفحك من أنك لست برنامجًا آليًا، ثم يرسل تعليقك.',
    unknown: {
      expired: 'انتهت صلاحية هويتك على هذا الموقع. أرسل مرة أخرى وسنعرّفك من جديد؛ لم يضِع ما كتبت.',
      invalid: 'تعذّر التحقق من هويتك على هذا الموقع. أرسل مرة أخرى وسنعرّفك من جديد؛ لم يضِع ما كتبت.',
      foreign: 'هويتك تخص موقعًا آخر. أرسل مرة أخرى وسنعرّفك هنا من جديد؛ لم يضِع ما كتبت.',
      gone: 'لم تعد هويتك موجودة هنا. أرسل مرة أخرى وسنعرّفك من جديد؛ لم يضِع ما كتبت.',
      none: 'هذا لمن كتب من هذا المتصفح من قبل فقط.',
    },
    banned: 'أوقف المشرفون مشاركتك في هذا الموقع.',
    bannedUntil: (until: string) => `أوقف المشرفون مشاركتك في هذا الموقع حتى ${until}.`,
    borrowed: 'هذا الاسم يخص شخصًا معروفًا في هذا الموقع. من فضلك اختر اسمًا آخر.',
    limited: 'محاولات كثيرة في وقت قصير. انتظر قليلًا ثم حاول مرة أخرى.',
  },
  en: {
    proof: 'Many comments came from your network within a minute. Your browser will show that you are no program, then send yours.',
    unknown: {
      expired: 'Your identity on this site has expired. Send again and you will be known anew; what you wrote is kept.',
      invalid: 'Your identity on this site could not be verified. Send again and you will be known anew; what you wrote is kept.',
      foreign: 'Your identity belongs to another site. Send again and you will be known here anew; what you wrote is kept.',
      gone: 'Your identity is not here any more. Send again and you will be known anew; what you wrote is kept.',
      none: 'Only somebody who has written from this browser before can do this.',
    },
    banned: 'The moderators have ended your part in this site’s conversations.',
    bannedUntil: (until: string) => `The moderators have suspended you from this site’s conversations until ${until}.`,
    borrowed: 'This name belongs to somebody known on this site. Please choose another one.',
    limited: 'Too many tries in a short time. Wait a little and try again.',
  },
} as const;

/** What readers are told, in the language of their site; English where there is no translation. */
export function readerMessages(language: string) {
  return baseLanguage(language) === 'ar' ? messages.ar : messages.en;
}

/** The address looks busy: solve the challenge at `challengeUrl` and send again with the proof. Nothing was stored. */
export class ProofRequired extends Refusal {
  override name = 'ProofRequired';
  readonly code = 'PROOF_REQUIRED';
  readonly challengeUrl: string;

  constructor(language: string, challengeUrl: string) {
    super(readerMessages(language).proof);
    this.challengeUrl = challengeUrl;
  }
}

/** A token is needed and none came, or the one that came is not good. The sender drops it, keeps the draft, sends again. */
export class ReaderUnknown extends Refusal {
  override name = 'ReaderUnknown';
  readonly code = 'READER_UNKNOWN';
  readonly reason: ReaderTokenProblem | 'none';

  constructor(language: string, reason: ReaderTokenProblem | 'none') {
    super(readerMessages(language).unknown[reason]);
    this.reason = reason;
  }
}

/** A moderator has banned or suspended the reader. */
export class ReaderBanned extends Refusal {
  override name = 'ReaderBanned';
  readonly code = 'READER_BANNED';
  /** When a suspension ends; null for a ban. */
  readonly until: Date | null;

  constructor({ locale, timeZone }: { readonly locale: string; readonly timeZone: string }, until: Date | null) {
    const say = readerMessages(locale);
    const moment = until && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(until);
    super(moment ? say.bannedUntil(moment) : say.banned);
    this.until = until;
  }
}
