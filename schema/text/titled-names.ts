import { analysisOf, isStopWord } from './analysis.ts';
import { fold } from './fold.ts';
import { NAMED_AFTER, TITLES } from './name-cues.ts';
import { wordsOf } from './words.ts';

/** A given name and a family name; what comes later is likelier the verb. */
const MAX_WORDS = 2;

/** Titles may follow each other (رئيس وزراء العراق), for so many words. */
const LOOK_AHEAD = 6;

const ONLY_SPACE = /^[ \u00a0]+$/;
/** الأمريكي, after a title where somebody is from; الخارجية, what somebody is minister of. */
const OF_A_PLACE = /^ال\p{L}{2,}ي$/u;
const OF_A_MATTER = /^ال\p{L}{2,}(?:يه|اء|اع|اد|يم)$/u;
/** A verb in the present, as in "the president receives". */
const PRESENT = /^[يت]\p{L}{3,}$/u;
const HAS_DIGIT = /\p{N}/u;

/**
 * The words that follow a title (الرئيس, وزير الخارجية, مدينة, شركة …), each by itself and both together; where a script
 * has no capitals, that is how a name is told. Folded.
 */
export function titledNames(text: string, language: string): string[] {
  const titles = TITLES.get(language);
  if (titles === undefined) return [];
  const analysis = analysisOf(language);
  const folded = fold(text);
  const words = wordsOf(folded, language);
  const isTitle = (word: string): boolean => titles.has(word) || titles.has(withoutParticles(word));
  const followsClosely = (index: number): boolean => {
    const [before, word] = [words[index - 1], words[index]];
    return before !== undefined && word !== undefined && ONLY_SPACE.test(folded.slice(before.start + before.text.length, word.start));
  };
  const found: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!isTitle(words[index]?.text ?? '')) continue;
    const name: string[] = [];
    for (let next = index + 1; next <= index + LOOK_AHEAD && name.length < MAX_WORDS && followsClosely(next); next += 1) {
      const word = words[next]?.text ?? '';
      if (name.length === 0 && (isTitle(word) || OF_A_MATTER.test(word))) continue;
      if (isStopWord(word, analysis) || HAS_DIGIT.test(word) || word.length < 2) break;
      if (PRESENT.test(word) && !NAMED_AFTER.has(word)) break;
      if (name.length === 0 && OF_A_PLACE.test(word)) found.push(word);
      else name.push(word);
    }
    found.push(...name);
    if (name.length > 1) found.push(name.join(' '));
  }
  return found;
}

/** A word without "and", "for", "by" and the article, which may stand before a title. */
function withoutParticles(word: string): string {
  return word.replace(/^[وفبلك]?ال|^لل|^[وفبلك](?=\p{L}{3})/u, '');
}
