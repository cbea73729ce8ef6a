import type { Visible } from '../gate/visible.ts';
import type { TextSearch } from '../gate/found-texts.ts';
import type { Sought } from '../text/segments.ts';
import { fewerWords, readFewer, type Fewer } from './fewer-words.ts';
import { readQuery, soughtBy } from './read-query.ts';
import { isWhole, readSubmitted } from './read-submitted.query.ts';
import { searchArticles, type SearchFilter } from './search-articles.ts';
import type { SearchCursor } from './search-cursor.ts';

type Archive = Parameters<typeof searchArticles>[0];
type Page = Awaited<ReturnType<typeof searchArticles>>;

interface Question {
  readonly query: string;
  readonly languages: readonly string[];
  readonly filter: SearchFilter;
  readonly asOf: Date;
  readonly after: SearchCursor | undefined;
  readonly limit: number;
  readonly isCounted?: boolean | undefined;
}

export interface FoundArticles extends Page {
  readonly search: TextSearch;
  /** What was looked for where no article has all words. */
  readonly fewer: Fewer | undefined;
  /** What to mark in an article of a language. */
  readonly soughtIn: (language: string) => Sought;
}

/**
 * What a submitted query finds: articles that have all its words or, where there are none, those that have most of them.
 * Who types a question as a sentence would find nothing otherwise.
 */
export async function findArticles(archive: Archive, question: Question): Promise<FoundArticles> {
  const { query, languages, filter, after, ...asked } = question;
  const { visible } = archive;
  const find = async (fewer: Fewer | undefined, whole: TextSearch): Promise<FoundArticles> => {
    const text = isWhole(whole) ? `${query} ` : query;
    const search = fewer ? readFewer(text, languages, fewer) : whole;
    const found = await searchArticles(archive, search, filter, { ...asked, after });
    return { ...found, search, fewer, soughtIn: reader(text, languages, fewer, search) };
  };
  const whole = await readWhole(visible, query, languages, after);
  const found = await find(after?.fewer, whole);
  if (found.hits.length > 0 || after || whole.readings.length === 0) return found;
  for (const fewer of await fewerWords(visible, isWhole(whole) ? `${query} ` : query, languages)) {
    const some = await find(fewer, whole);
    if (some.hits.length > 0) return some;
  }
  return found;
}

function readWhole(visible: Visible, query: string, languages: readonly string[], after: SearchCursor | undefined): Promise<TextSearch> {
  return readSubmitted(visible, query, languages, after?.frame.isFinished);
}

/** An article's own language says what is to be marked in it: the stop words of it are words to the others. */
function reader(query: string, languages: readonly string[], fewer: Fewer | undefined, search: TextSearch): (language: string) => Sought {
  const known = new Map<string, Sought>();
  return (language) => {
    const made = known.get(language);
    if (made) return made;
    const own = fewer ? readFewer(query, [language], fewer) : readQuery(query, [language]);
    const sought = soughtBy(languages.includes(language) && own.readings.length > 0 ? own : search);
    known.set(language, sought);
    return sought;
  };
}
