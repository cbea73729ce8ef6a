/** What a reader and a moderator are told of a reason, in two languages. */
interface ReasonWords {
  /** For the writer: what happens and what they can do, nothing that helps to get around a rule. */
  readonly writer: { readonly ar: string; readonly en: string };
  /** For the moderator, with the numbers and words of the explanation in braces. */
  readonly moderator: { readonly ar: string; readonly en: string };
}

const waits = {
  ar: 'سيظهر تعليقك بعد أن يراجعه أحد المشرفين.',
  en: 'Your comment appears once a moderator has read it.',
};
const against = {
  ar: 'لم يُنشر تعليقك لأنه يخالف قواعد التعليق في هذا الموقع. يمكنك الاعتراض على ذلك.',
  en: 'Your comment was not published because it breaks this site’s rules. You may object.',
};

/**
 * Every reason for which a comment has the status it has: codes of phases, of the system, and those a moderator chooses
 * from. A code is stable; clients and webhooks may rely on it.
 */
export const reasons = {
  // Phases.
  'banned-address': {
    writer: waits,
    moderator: { ar: 'من عنوان كتب منه قارئ محظور (حتى {until})', en: 'From an address of a banned reader (until {until})' },
  },
  'borrowed-name': {
    writer: waits,
    moderator: { ar: 'يحمل اسمًا كاسم أحد أفراد الطاقم: {name}', en: 'Bears a name like that of somebody of the staff: {name}' },
  },
  'repeated-text': {
    writer: { ar: 'سبق أن أُرسل هذا النص، وسيراجعه أحد المشرفين.', en: 'This text was sent before; a moderator will look at it.' },
    moderator: {
      ar: 'النص نفسه خلال {hours} ساعة: من القارئ {sameReader}، ومن العنوان {sameAddress}، وفي الموقع {site}',
      en: 'The same text within {hours} hours: {sameReader} by the reader, {sameAddress} from the address, {site} on the site',
    },
  },
  'unusual-length': {
    writer: waits,
    moderator: { ar: 'عدد الأسطر {lines}، والمسموح {allowed}', en: '{lines} lines, {allowed} allowed' },
  },
  'unusual-marks': {
    writer: waits,
    moderator: { ar: 'حروف مثقلة بالعلامات: {letters}', en: 'Letters buried under marks: {letters}' },
  },
  'banned-words': {
    writer: against,
    moderator: { ar: 'كلمات محظورة ({found}): {words}', en: 'Banned words ({found}): {words}' },
  },
  'suspect-words': {
    writer: waits,
    moderator: { ar: 'كلمات مريبة ({found}): {words}', en: 'Suspect words ({found}): {words}' },
  },
  links: {
    writer: {
      ar: 'في تعليقك روابط كثيرة، وسيظهر بعد أن يراجعه أحد المشرفين.',
      en: 'Your comment has many links; it appears once a moderator has read it.',
    },
    moderator: { ar: 'عدد الروابط {found}، والمسموح {allowed}', en: '{found} links, {allowed} allowed' },
  },
  'first-comment': {
    writer: {
      ar: 'هذا أول تعليق لك هنا، وسيظهر بعد أن يراجعه أحد المشرفين.',
      en: 'This is your first comment here; it appears once a moderator has read it.',
    },
    moderator: { ar: 'أول تعليق لقارئ لم يُقبل له شيء بعد', en: 'First comment of a reader none of whose comments is approved yet' },
  },
  'reader-history': {
    writer: waits,
    moderator: { ar: 'رُفض {rejected} من {decided} من تعليقات القارئ', en: '{rejected} of {decided} comments of the reader were rejected' },
  },
  'proof-failed': {
    writer: waits,
    moderator: { ar: 'لم يصح برهان العمل الذي طُلب', en: 'The proof of work that was asked for does not hold' },
  },
  unproven: {
    writer: waits,
    moderator: { ar: 'جاء من صفحة بلا جافاسكربت، فلم يُرفق برهان العمل الذي طُلب', en: 'Sent without JavaScript, and so without the proof of work that was asked for' },
  },
  trap: {
    writer: waits,
    moderator: { ar: 'مُلئ حقل لا يراه الناس', en: 'A field that people do not see was filled in' },
  },
  'too-fast': {
    writer: waits,
    moderator: { ar: 'أُرسل بعد {seconds} ثانية، والحد الأدنى {minimum}', en: 'Sent after {seconds} seconds, the least is {minimum}' },
  },
  'no-stamp': {
    writer: waits,
    moderator: { ar: 'لا يُعرف متى فُتح النموذج', en: 'Nothing says when the form was opened' },
  },
  external: {
    writer: waits,
    moderator: { ar: 'رأي البرنامج الخارجي: {note}', en: 'Opinion of the external program: {note}' },
  },
  'external-silent': {
    writer: waits,
    moderator: { ar: 'لم يُجب البرنامج الخارجي في الوقت المحدد ({cause})', en: 'The external program gave no answer in time ({cause})' },
  },
  'site-moderates-before': {
    writer: waits,
    moderator: { ar: 'يراجع الموقع كل تعليق قبل نشره', en: 'The site reads every comment before it is public' },
  },
  'site-mode': {
    writer: { ar: 'نُشر تعليقك.', en: 'Your comment is public.' },
    moderator: { ar: 'لا اعتراض من أي مرحلة', en: 'No phase objected' },
  },
  undecided: { writer: waits, moderator: { ar: 'لم تحكم فيه أي مرحلة', en: 'No phase had a verdict' } },

  // The system.
  reported: {
    writer: { ar: 'أبلغ عنه قراء، وهو محجوب حتى يراجعه أحد المشرفين.', en: 'Readers reported it; it is hidden until a moderator has read it.' },
    moderator: { ar: 'عدد البلاغات {reports}', en: 'Reported {reports} times' },
  },
  edited: {
    writer: waits,
    moderator: { ar: 'عُدّل بعد نشره', en: 'Changed after it was public' },
  },
  'taken-back': {
    writer: { ar: 'حذفت هذا التعليق.', en: 'You deleted this comment.' },
    moderator: { ar: 'حذفه كاتبه', en: 'Taken back by its writer' },
  },
  undone: {
    writer: waits,
    moderator: { ar: 'تراجع مشرف عن قراره', en: 'A moderator took a decision back' },
  },
  'appeal-upheld': {
    writer: { ar: 'قُبل اعتراضك.', en: 'Your objection was upheld.' },
    moderator: { ar: 'قُبل الاعتراض', en: 'The objection was upheld' },
  },

  // What a moderator chooses from.
  acceptable: {
    writer: { ar: 'نُشر تعليقك.', en: 'Your comment is public.' },
    moderator: { ar: 'مقبول: {note}', en: 'Acceptable: {note}' },
  },
  spam: {
    writer: { ar: 'لم يُنشر تعليقك لأنه إعلان أو رسالة مزعجة.', en: 'Your comment was not published because it is advertising or spam.' },
    moderator: { ar: 'إزعاج أو إعلان: {note}', en: 'Spam: {note}' },
  },
  abuse: {
    writer: { ar: 'لم يُنشر تعليقك لأن فيه إساءة إلى أشخاص.', en: 'Your comment was not published because it insults people.' },
    moderator: { ar: 'إساءة: {note}', en: 'Abuse: {note}' },
  },
  hate: {
    writer: { ar: 'لم يُنشر تعليقك لأن فيه كراهية أو تحريضًا.', en: 'Your comment was not published because it is hateful or incites.' },
    moderator: { ar: 'كراهية أو تحريض: {note}', en: 'Hate or incitement: {note}' },
  },
  false: {
    writer: { ar: 'لم يُنشر تعليقك لأن فيه معلومات غير صحيحة.', en: 'Your comment was not published because what it says is false.' },
    moderator: { ar: 'معلومات غير صحيحة: {note}', en: 'False claims: {note}' },
  },
  private: {
    writer: { ar: 'لم يُنشر تعليقك لأن فيه بيانات شخصية.', en: 'Your comment was not published because it has personal data in it.' },
    moderator: { ar: 'بيانات شخصية: {note}', en: 'Personal data: {note}' },
  },
  illegal: {
    writer: { ar: 'أُزيل تعليقك لأنه يخالف القانون. يمكنك الاعتراض على ذلك.', en: 'Your comment was removed because it is against the law. You may object.' },
    moderator: { ar: 'مخالف للقانون: {note}', en: 'Against the law: {note}' },
  },
  'off-topic': {
    writer: { ar: 'لم يُنشر تعليقك لأنه خارج عن الموضوع.', en: 'Your comment was not published because it is off topic.' },
    moderator: { ar: 'خارج عن الموضوع: {note}', en: 'Off topic: {note}' },
  },
  other: { writer: against, moderator: { ar: 'سبب آخر: {note}', en: 'Another reason: {note}' } },
} as const satisfies Record<string, ReasonWords>;

export type ReasonCode = keyof typeof reasons;

/** The reasons a moderator may give. */
export const moderatorReasons = [
  'acceptable',
  'spam',
  'abuse',
  'hate',
  'false',
  'private',
  'illegal',
  'off-topic',
  'other',
] as const satisfies readonly ReasonCode[];
export type ModeratorReason = (typeof moderatorReasons)[number];
