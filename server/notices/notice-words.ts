import { baseLanguage } from '@gazette/schema/text/language.ts';

/** What the pages say to which letters about replies lead. `{site}` stands for its name. */
export interface NoticeWords {
  readonly language: string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly confirm: string;
  readonly confirmedTitle: string;
  readonly confirmedText: string;
  readonly goneTitle: string;
  readonly goneText: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly endComment: string;
  readonly endSite: string;
  readonly endedTitle: string;
  readonly endedText: string;
}

const english: NoticeWords = {
  language: 'en',
  confirmTitle: 'Replies by e-mail',
  confirmText: 'Shall {site} tell you by e-mail when somebody replies to your comments? Each letter has a link that ends them.',
  confirm: 'Yes, tell me of replies',
  confirmedTitle: 'Confirmed',
  confirmedText: '{site} will tell you by e-mail of replies to your comments.',
  goneTitle: 'This link does not work any more',
  goneText: 'Its time is over, or what it was for has ended. Nothing is sent to you. Under your next comment you can give your address again.',
  endTitle: 'Stop letters about replies',
  endText: 'What shall {site} not write to you about any more?',
  endComment: 'Replies to this comment',
  endSite: 'Replies to any comment of mine',
  endedTitle: 'Done',
  endedText: 'These letters have ended, and the address is forgotten with them.',
};

const arabic: NoticeWords = {
  language: 'ar',
  confirmTitle: 'الردود بالبريد الإلكتروني',
  confirmText: 'هل تريد أن يخبرك {site} بالبريد الإلكتروني حين يرد أحد على تعليقاتك؟ في كل رسالة رابط يوقفها.',
  confirm: 'نعم، أخبروني بالردود',
  confirmedTitle: 'تم التأكيد',
  confirmedText: 'سيخبرك {site} بالبريد الإلكتروني بالردود على تعليقاتك.',
  goneTitle: 'لم يعد هذا الرابط صالحًا',
  goneText: 'انتهت مدته أو انتهى ما كان من أجله، ولن يصلك شيء. يمكنك أن تذكر عنوانك مرة أخرى مع تعليقك القادم.',
  endTitle: 'إيقاف رسائل الردود',
  endText: 'عمّ لا تريد أن يكتب إليك {site} بعد الآن؟',
  endComment: 'الردود على هذا التعليق',
  endSite: 'الردود على أي تعليق لي',
  endedTitle: 'تم',
  endedText: 'توقفت هذه الرسائل، ونُسي العنوان معها.',
};

/** In the language of the letter; in English where there are no words in it. */
export function noticeWords(language: string): NoticeWords {
  return baseLanguage(language) === 'ar' ? arabic : english;
}
