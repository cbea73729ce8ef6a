/** What may be written before an Arabic word without a space. */
export interface Proclitic {
  letters: string;
  /** Ends in the article, after which a word takes no possessive pronoun. */
  hasArticle: boolean;
  /** Letters the word must have after it, so that بلوط is an oak and not ب with لوط. */
  minLetters: number;
  /** Letters the word must begin with, where the proclitic only goes with some words. */
  beginnings?: string;
}

const ARTICLES = [
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وبال',
  'فبال',
  'وكال',
  'فكال',
  'ولل',
  'فلل',
  'هال',
  'وهال',
  'عال',
  'يال',
];
const CALLS = ['يا', 'ويا'];
const PREPOSITIONS = ['ب', 'ل', 'وب', 'ول', 'فب', 'فل'];

/** Before a verb in the imperfect only: سيكذب. */
const FUTURE = ['س', 'وس', 'فس'];

/**
 * ك begins many a short word of its own (كفار is not ك with فار), so it is read as "like" before longer words only,
 * and before those that begin with ك, since no word begins with it twice.
 */
const LIKENESS = ['ك', 'وك', 'فك'];

/** The proclitics of Arabic and their usual combinations, folded; those of the spoken language that are often written too. */
export const PROCLITICS: readonly Proclitic[] = [
  ...ARTICLES.map((letters) => ({ letters, hasArticle: true, minLetters: 2 })),
  ...CALLS.map((letters) => ({ letters, hasArticle: false, minLetters: 3 })),
  ...['و', 'ف', ...PREPOSITIONS].map((letters) => ({ letters, hasArticle: false, minLetters: 3 })),
  ...FUTURE.map((letters) => ({ letters, hasArticle: false, minLetters: 4, beginnings: 'يتنا' })),
  ...LIKENESS.map((letters) => ({ letters, hasArticle: false, minLetters: 4 })),
  ...LIKENESS.map((letters) => ({ letters, hasArticle: false, minLetters: 3, beginnings: 'ك' })),
];

const PRONOUNS = ['ي', 'ك', 'ه', 'ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'هما', 'كما'];
const PLURALS = ['ون', 'ين', 'ات'];
const CASE_ENDING = 'ا';
const FEMININE = 'ه';
const DUAL = 'ان';

export interface Endings {
  /** Each may follow the word; '' is among them where it may stand alone. */
  plain: ReadonlySet<string>;
  /** As `plain`, for the word with the article. */
  afterArticle: ReadonlySet<string>;
}

export const NO_ENDING: Endings = { plain: new Set(['']), afterArticle: new Set(['']) };

const nominal = ['', FEMININE, 'ي', ...PLURALS];

/** A word of three letters takes no dual: with ان many become another word (حرم, حرمان). */
export const ENDINGS_OF_SHORT_WORDS: Endings = {
  plain: new Set([...nominal, CASE_ENDING, ...PRONOUNS]),
  afterArticle: new Set(nominal),
};

export const ENDINGS_OF_WORDS: Endings = {
  plain: new Set([
    ...ENDINGS_OF_SHORT_WORDS.plain,
    DUAL,
    'وا',
    'ته',
    'تها',
    'تهم',
    'تك',
    'تكم',
    'تي',
    'تنا',
    'اتهم',
    'اتكم',
    'ونه',
    'ونا',
  ]),
  afterArticle: new Set([...nominal, DUAL, 'تان', 'تين']),
};

/** After ت, as which the ة of a feminine word is written before an ending. */
export const ENDINGS_AFTER_FEMININE: Endings = {
  plain: new Set([...PRONOUNS, 'ان', 'ين']),
  afterArticle: new Set(['ان', 'ين']),
};

/** After the letter that carries a hamza only before an ending. */
export const ENDINGS_AFTER_CARRIER: Endings = { plain: new Set(PRONOUNS), afterArticle: new Set() };

/** In place of the ة of a feminine word. */
export const PLURAL_OF_FEMININE: Endings = {
  plain: new Set(['ات', 'اتي', 'اتك', 'اتكم', 'اته', 'اتها', 'اتهم', 'اتنا']),
  afterArticle: new Set(['ات']),
};

/** In place of the ي of a word that ends in one. */
export const PLURAL_OF_DEFECTIVE: Endings = { plain: new Set(['ون', 'ين']), afterArticle: new Set(['ون', 'ين']) };
