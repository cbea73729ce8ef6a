/** The article with what may be written before it; longer ones first. */
const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];

/**
 * As in light10, in this order and each once: اتها loses ها, then ات. Two more: يا, by which a country's name and what is of
 * it are one («سوريا» and «سورية»), and at the end ان once more, which «إيران» has lost and «إيراني» still has. The ا of the
 * accusative is not cut: related lists are the worse for it (as measured).
 */
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'يا', 'ه', 'ي', 'ان'];

const MIN_LETTERS_LEFT = 3;

/**
 * Beginnings of words whose و is a letter of their root (وزير, وكالة, وطن), not "and": cut, a minister would become a
 * reed and an agency a meal. Those that news is full of, folded.
 */
const ROOT_WAW =
  /^(?:وزي|وزار|وزرا|وكال|وكلا|وكيل|وطن|ولاي|ولايا|وليد|ولاد|ولي|والد|وفاه|وفاق|وفيا|وفد|وفود|وفق|وقف|وقود|وقع|وقوع|وقت|وقائ|وقاي|وصل|وصول|وصف|وضع|وسط|وسائ|وسيل|وسيط|وساط|وسام|وسع|وثي|وثائ|وحد|واحد|وحيد|واقع|واشنط|واجه|واجب|واضح|وارد|واسع|وافق|واصل|واعد|وعد|وعود|وعي|ورد|ورث|وراث|ورق|ورش|وجه|وجوه|وجود|وجد|وجبا|وظيف|وظائ|ودائ|وديع|ودع|وباء|وبائ|وشيك|وهم|ووهان|وهران|واتساب|وليام|ويكي|ويلز)/;

/** "For the" before words that begin with ل of their own: of three only two are written («لليرة» is ل + الليرة). */
const FOR_ROOT_LAM = /^لل(?:ير[هة]|يرات|بنان|يبي|جن[هة]|جان|قاء|اعب|اج[ئي]|غ[هة]|غات|غوي|حظ[هة]|حظات|حوم|ندن|قاح|يل|واء|سان|وم|ون|وحات|جوء|عب[هة]|طيف|وجست|يزر)/;

/**
 * A folded Arabic word without article and conjunction (ال وال بال كال فال لل و) and the commonest endings, each cut only
 * where three letters remain: "light10" of Larkey, Ballesteros and Connell (SIGIR 2002), which asks for two, and which
 * takes every و for a conjunction.
 */
export function stemArabic(word: string): string {
  let stem = withoutPrefix(word);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= MIN_LETTERS_LEFT) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

/** A folded Arabic word without its article (ال وال بال كال فال لل), where three letters remain; others as they are. */
export function withoutArabicArticle(word: string): string {
  if (isForRootLam(word)) return word.slice(1);
  const article = ARTICLES.find((prefix) => word.startsWith(prefix));
  return article === undefined || word.length - article.length < MIN_LETTERS_LEFT ? word : word.slice(article.length);
}

function withoutPrefix(word: string): string {
  if (isForRootLam(word)) return word.slice(1);
  for (const prefix of arabicPrefixesOf(word)) {
    if (word.length - prefix.length >= MIN_LETTERS_LEFT) return word.slice(prefix.length);
  }
  return word;
}

/** Whether a word is "for (the)" and one that begins with ل. */
export function isForRootLam(word: string): boolean {
  return FOR_ROOT_LAM.test(word);
}

/** What may be written before a word and stands at the beginning of this one, whatever remains. */
export function arabicPrefixesOf(word: string): readonly string[] {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix));
  const prefixes = word.startsWith('و') && !ROOT_WAW.test(word) ? ['و'] : [];
  return article === undefined ? prefixes : [article, ...prefixes];
}

/** "And", "so", "by", "as" and "for" as they are written before the article, harakat among them. */
const BEFORE_ARTICLE = /^(?:[وف]\p{M}*)?[بك]?\p{M}*(?=ا\p{M}*ل)/u;
const FOR_THE = /^(?:[وف]\p{M}*)?ل\p{M}*ل/u;
const AND = /^و\p{M}*/u;

/** A written Arabic word without the particles before it, its article kept: «وبالبصرة» is البصرة, «للفوز» الفوز. */
export function arabicWordsApart(word: string): readonly string[] {
  const apart = [word.replace(BEFORE_ARTICLE, ''), word.replace(FOR_THE, 'ال'), word.replace(AND, '')];
  return apart.filter((rest) => rest !== word);
}
