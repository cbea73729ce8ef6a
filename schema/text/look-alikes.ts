import confusables from 'unhomoglyph/data.json' with { type: 'json' };

/**
 * What Unicode's table leaves out because the capitals, not the letters themselves, look alike: small capitals, and the
 * Cyrillic and Greek letters that stand in for Latin ones in every page that means to be misread.
 */
const MORE = byCharacter({
  a: 'ᴀά',
  b: 'ʙвьβ',
  d: 'ᴅ',
  e: 'ᴇɛǝəзёεέ',
  f: 'ꜰ',
  g: 'ɢ',
  h: 'ʜн',
  i: 'їί',
  j: 'ᴊ',
  k: 'ᴋĸкκ',
  l: 'ʟ',
  m: 'ᴍм',
  n: 'ɴийп',
  o: 'ό',
  p: 'ᴘ',
  r: 'ʀя',
  s: 'ς',
  t: 'ᴛꭲтτ',
  u: 'μ',
  w: 'ω',
  x: 'χ',
});

const ENCLOSED: readonly (readonly [first: number, last: number])[] = [
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1f1e6, 0x1f1ff],
];

const LATIN_LETTER = /^[a-z]$/;
const OWN_LOOK = /^[\p{ASCII}\p{Script=Arabic}\p{N}]$/u;

const table = new Map<string, string>();
for (const [character, prototype] of Object.entries(confusables)) {
  const letter = prototype.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (!OWN_LOOK.test(character) && LATIN_LETTER.test(letter)) table.set(character, letter);
}
for (const [character, letter] of MORE) table.set(character, letter);

/**
 * The Latin letter, in lower case, that a character of another script or a fancy alphabet can be taken for: а (Cyrillic)
 * for a, Ν (Greek) for n, 🅰 for a. Not for ASCII, digits and Arabic letters, which have a look of their own here.
 * Source: confusables.txt of Unicode's Technical Standard 39, with small capitals and lower-case Cyrillic added.
 */
export function latinLookAlike(character: string): string | undefined {
  const known = table.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const range = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  return range && String.fromCharCode(0x61 + code - range[0]);
}

/** Letters of Persian, Urdu, Kurdish, Uyghur and old manuscripts by the Arabic letter whose shape they share. */
const ARABIC_SHAPES = byCharacter({
  ا: 'ٲٳٵ',
  ب: 'پٮٻڀ',
  ت: 'ٹټٺٿ',
  ث: 'ٽ',
  ج: 'چڃڄڇ',
  ح: 'ځڂ',
  خ: 'څ',
  د: 'ڈډڊ',
  ذ: 'ڌڎڏڐ',
  ر: 'ڑړڒڔڕ',
  ز: 'ږژڗڙ',
  س: 'ڛښ',
  ش: 'ڜ',
  ص: 'ڝ',
  ض: 'ڞ',
  ظ: 'ڟ',
  غ: 'ڠ',
  ف: 'ڡڢڣڤڥڦڧ',
  ق: 'ٯڨ',
  ك: 'ڪګگڭڬڮݣػؼ',
  ل: 'ڵڶڷڸ',
  ن: 'ںڻڼڽڹ',
  ه: 'ھہەۂۀۃ',
  و: 'ؤۆۇۈۋۏۄۅۊ',
  ي: 'ئےۓېۍێؠؽ',
});

/** The plain Arabic letter for one that looks like it or carries a hamza (گ→ك, ھ→ه, ؤ→و); others as they are. Expects a folded letter. */
export function plainArabic(letter: string): string {
  return ARABIC_SHAPES.get(letter) ?? letter;
}

function byCharacter(groups: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([letter, alike]) => Array.from(alike, (one) => [one, letter] as const)),
  );
}
