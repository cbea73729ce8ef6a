import { withoutArabicArticle } from '../stems/arabic.ts';

/**
 * Common Arabic words, folded, that look like a shorter word with a proclitic or an ending and have another meaning:
 * وغدا is "and tomorrow" and not a scoundrel, ثورة a revolution and not a cow, برهان a proof and not a bet. Only an entry
 * that would have to be inflected is kept from them: one listed as it stands is found. Given names with ة are among
 * them, which look like the feminine of another word: عبيدة is a man and no slaves.
 */
const OWN_WORDS: ReadonlySet<string> = new Set(
  `
  وغدا ثوره ثورات ثوري ثوريه برهان جبانه بلوط بلوطه كفار كفاره سكران حرمان حرمين رهانات فرجه كفرات 
  بكره بكري لبنان لبنه لبني لبنات فخار بخار بخاري بخور وسام وسيم وسيط ورده وردي وليد وزير وحيد وجيه
  لجام لسان لقاح لقب لحوم لحاف لعاب لهيب بغير بديل بريد بريء بسيط بشير بصير بعيد بلاد بلادي بلادنا بنات بنين
  فريق فصيح فقير حلبي حربي حربيه
  عبيده نبيله كريمه امينه سعيده نعيمه حليمه سميره اميره لطيفه شريفه وحيده نجيبه فريده رشيده حميده مجيده
  خليفه طليعه سفينه حنيفه جويريه خديجه بثينه ميسره حمزه طلحه قتيبه
  `
    .trim()
    .split(/\s+/),
);

const ATTACHED = /^[وفبل]/;

/** Letters the longest of them can have with what is attached. */
export const MAX_OWN_WORD = 12;

/** Whether a folded word, without its article or one attached letter, is one of them. */
export function isWordOfItsOwn(word: string): boolean {
  return [word, withoutArabicArticle(word), word.replace(ATTACHED, '')].some((candidate) => OWN_WORDS.has(candidate));
}
