import confusables from 'unhomoglyph/data.json' with { type: 'json' };

/**
 * What Unicode's table leaves out because the capitals, not the letters themselves, look alike: small capitals, and the
 * Cyrillic and Greek letters that stand in for Latin ones in every page that means to be misread.
 */
const MORE: Record<string, string> = {
  ...{ ᴀ: 'a', ʙ: 'b', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴘ: 'p', ʀ: 'r' },
  ...{ ᴛ: 't', ꭲ: 't', ĸ: 'k', ɛ: 'e', ǝ: 'e', ə: 'e' },
  ...{ в: 'b', ь: 'b', к: 'k', м: 'm', н: 'h', т: 't', з: 'e', и: 'n', й: 'n', п: 'n', я: 'r', ё: 'e', ї: 'i' },
  ...{ β: 'b', ε: 'e', κ: 'k', μ: 'u', τ: 't', χ: 'x', ω: 'w', ς: 's', έ: 'e', ά: 'a', ί: 'i', ό: 'o' },
};

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
for (const [character, letter] of Object.entries(MORE)) table.set(character, letter);

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
const ARABIC_SHAPES: Record<string, string> = {
  ...{ ھ: 'ه', ہ: 'ه', ە: 'ه', ۂ: 'ه', ۀ: 'ه', ۃ: 'ه', ے: 'ي', ۓ: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ؠ: 'ي', ؽ: 'ي' },
  ...{ ۆ: 'و', ۇ: 'و', ۈ: 'و', ۋ: 'و', ۏ: 'و', ۄ: 'و', ۅ: 'و', ۊ: 'و', ڪ: 'ك', ګ: 'ك', گ: 'ك', ڭ: 'ك', ڬ: 'ك', ڮ: 'ك', ػ: 'ك', ؼ: 'ك' },
  ...{ پ: 'ب', ٮ: 'ب', ٻ: 'ب', ڀ: 'ب', ٹ: 'ت', ټ: 'ت', ٺ: 'ت', ٿ: 'ت', ٽ: 'ث', چ: 'ج', ڃ: 'ج', ڄ: 'ج', ڇ: 'ج', څ: 'خ', ځ: 'ح', ڂ: 'ح' },
  ...{ ڈ: 'د', ډ: 'د', ڊ: 'د', ڌ: 'ذ', ڎ: 'ذ', ڏ: 'ذ', ڐ: 'ذ', ڑ: 'ر', ړ: 'ر', ڒ: 'ر', ڔ: 'ر', ڕ: 'ر', ږ: 'ز', ژ: 'ز', ڗ: 'ز', ڙ: 'ز' },
  ...{ ڛ: 'س', ښ: 'س', ڜ: 'ش', ڝ: 'ص', ڞ: 'ض', ڟ: 'ظ', ڠ: 'غ', ڡ: 'ف', ڢ: 'ف', ڣ: 'ف', ڤ: 'ف', ڥ: 'ف', ڦ: 'ف', ٯ: 'ق', ڧ: 'ق', ڨ: 'ق' },
  ...{ ڵ: 'ل', ڶ: 'ل', ڷ: 'ل', ڸ: 'ل', ں: 'ن', ڻ: 'ن', ڼ: 'ن', ڽ: 'ن', ڹ: 'ن', ؤ: 'و', ئ: 'ي', ٲ: 'ا', ٳ: 'ا', ٵ: 'ا', ݣ: 'ك' },
};

/** The plain Arabic letter for one that looks like it or carries a hamza (گ→ك, ھ→ه, ؤ→و); others as they are. Expects a folded letter. */
export function plainArabic(letter: string): string {
  return ARABIC_SHAPES[letter] ?? letter;
}
