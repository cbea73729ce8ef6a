import type { Document } from '@gazette/server/evaluation/collection.ts';

/** Sentences that desks add to a report of an agency, in neither the words of the set nor of each other. */
const additions: Readonly<Record<string, readonly string[]>> = {
  en: ['More on this story as it develops; readers may write to the desk.', 'This newspaper had asked for an interview earlier in the month.'],
  ar: ['وتتابع الصحيفة تطورات هذا الخبر وتنشر الجديد تباعا.', 'وكانت الجريدة قد طلبت مقابلة في وقت سابق من هذا الشهر.'],
};

/** What desks do to the report of an agency before they print it. */
export const copyings: Readonly<Record<string, (document: Document) => Document>> = {
  'another headline': (document) => ({ ...document, headline: document.text.split(' ').slice(3, 11).join(' ') }),
  'another dateline': (document) => ({ ...document, text: `LONDON, 4 May (Agency) — ${document.text}` }),
  'a sentence more': (document) => ({ ...document, text: `${document.text} ${additions[document.language]?.[0] ?? ''}` }),
  'the end cut': (document) => ({ ...document, text: sentences(document.text).slice(0, -1).join(' ') }),
  'a sentence less and one more': (document) => ({
    ...document,
    text: [...sentences(document.text).slice(0, -1), additions[document.language]?.[1] ?? ''].join(' '),
  }),
  'every twelfth word another': (document) => ({
    ...document,
    text: document.text.split(' ').map((word, place) => (place % 12 === 7 ? 'xxxx' : word)).join(' '),
  }),
};

function sentences(text: string): string[] {
  return text.split(/(?<=[.؟?!]["”]?)\s+/);
}
