import { baseLanguage } from '../text/language.ts';

const messages = {
  ar: {
    gone: 'هذا التعليق لم يعد موجودًا.',
    pageInvalid: 'هذا ليس عنوان صفحة يمكن التعليق عليها.',
    pageGone: 'لا يوجد في هذه الصفحة ما يمكن التعليق عليه.',
    closed: 'أُغلق باب التعليق على هذه الصفحة.',
    answeredGone: 'التعليق الذي ترد عليه لم يعد موجودًا. يمكنك نشر ردك تعليقًا جديدًا.',
    answeredInvalid: 'هذا لا يدل على تعليق.',
    strangeOrigin: (origin: string) => `لا يمكن التعليق على هذا الموقع من صفحات ${origin}.`,
    keyTaken: 'أُرسل بهذا المفتاح تعليق آخر من قبل. أرسل مرة أخرى بمفتاح جديد.',
    notOwn: 'هذا ليس تعليقك.',
    editTime: 'انتهت المدة التي يمكنك فيها تعديل هذا التعليق.',
    judged: 'راجع أحد المشرفين هذا التعليق، فلا يمكن تعديله بعد.',
    ownLike: 'لا يمكنك الإعجاب بتعليقك.',
    noticeName: 'من فضلك اكتب اسمك: يطلبه القانون في البلاغ عن محتوى غير قانوني.',
    notifyAddress: 'هذا ليس عنوان بريد إلكتروني صحيحًا. صحّحه أو اترك الخانة فارغة.',
    noticeEmail: 'من فضلك اكتب بريدًا إلكترونيًا صحيحًا لنرد عليك.',
    noticeNote: 'من فضلك اشرح لماذا ترى أن هذا المحتوى غير قانوني.',
    goodFaith: 'من فضلك أكّد أن ما تذكره صحيح بحسب علمك.',
    tooLong: (limit: string) => `النص أطول من المسموح به: ${limit} حرف على الأكثر`,
    appealText: 'من فضلك اشرح لماذا تعترض.',
    appealed: 'سبق أن اعترضت على هذا القرار.',
    notRejected: 'لم يُرفض هذا التعليق، فلا قرار تعترض عليه.',
  },
  en: {
    gone: 'This comment is not here any more.',
    pageInvalid: 'This is not the address of a page that can be commented on.',
    pageGone: 'There is nothing to comment on at this page.',
    closed: 'This conversation is closed.',
    answeredGone: 'The comment that you answer is not here any more. You can post your answer as a new comment.',
    answeredInvalid: 'This is not the id of a comment.',
    strangeOrigin: (origin: string) => `Pages of ${origin} may not post to this site.`,
    keyTaken: 'Another comment was sent with this key before. Send again with a new one.',
    notOwn: 'This is not your comment.',
    editTime: 'The time in which you could change this comment is over.',
    judged: 'A moderator has decided on this comment, so it cannot be changed any more.',
    ownLike: 'You cannot like your own comment.',
    noticeName: 'Please give your name: the law asks for it in a notice of illegal content.',
    notifyAddress: 'This is not a valid e-mail address. Correct it, or leave the field empty.',
    noticeEmail: 'Please give a valid e-mail address at which you are answered.',
    noticeNote: 'Please explain why you take this for illegal.',
    goodFaith: 'Please confirm that what you say is true as far as you know.',
    tooLong: (limit: string) => `This is too long: ${limit} characters at most`,
    appealText: 'Please explain why you object.',
    appealed: 'You have objected to this decision already.',
    notRejected: 'This comment was not rejected: there is no decision to object to.',
  },
} as const;

/** What a reader is told about the own comments, likes and reports, in the language of the site; else in English. */
export function readerWords(locale: string) {
  return baseLanguage(locale) === 'ar' ? messages.ar : messages.en;
}
