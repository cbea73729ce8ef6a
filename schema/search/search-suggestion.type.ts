import type { ArticleRow } from '../article/articles.query.ts';
import { ArticleRef } from '../article/article.type.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { badRequest } from '../graph/errors.ts';
import { SegmentRef } from '../graph/segment.type.ts';
import { excerpt } from '../text/excerpt.ts';
import { markSegments, type Segment } from '../text/segments.ts';
import { completions } from './completions.ts';
import { MAX_QUERY_LENGTH } from './parse-query.ts';
import type { TextSearch } from '../gate/found-texts.ts';
import { fewerWords, readFewer } from './fewer-words.ts';
import { readQuery, soughtBy, withoutFragment } from './read-query.ts';
import { newestByHead } from './search-articles.ts';

interface Suggestion {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly article: ArticleRow | null;
}

/** Most suggestions of one answer. */
const MAX_SUGGESTIONS = 20;
/** The newest articles whose headlines are read for suggestions. */
const READ_HEADLINES = 60;
const TEXT_LENGTH = 160;

const SearchSuggestionRef = builder.objectRef<Suggestion>('SearchSuggestion').implement({
  description: 'What somebody may be about to search for.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The query with its last word completed, or the headline of `article`.' }),
    segments: t.field({
      type: [SegmentRef],
      description: 'The text in pieces; what was typed has the kind MARK.',
      resolve: ({ segments }) => [...segments],
    }),
    article: t.expose('article', {
      type: ArticleRef,
      nullable: true,
      description: 'The article whose headline it is; null for a completed query.',
    }),
  }),
});

builder.queryField('searchSuggestions', (t) =>
  t.field({
    type: [SearchSuggestionRef],
    description:
      'What a search box may offer while somebody types: the query with its last word completed by words of recent ' +
      'headlines, then recent headlines in which it stands. Of published articles alone; none for a single letter.',
    args: {
      query: t.arg.string({ required: true, description: `What was typed; the first ${MAX_QUERY_LENGTH} characters are read.` }),
      language: t.arg.string({ description: 'Language tag of the articles.' }),
      first: t.arg.int({ defaultValue: 6, description: `How many at most, up to ${MAX_SUGGESTIONS}.` }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first ?? 6) }),
    resolve: (_root, { query, language, first }, context) => {
      const size = first ?? 6;
      if (size < 0 || size > MAX_SUGGESTIONS) {
        throw badRequest('BAD_PAGE', `There are 0 to ${MAX_SUGGESTIONS} suggestions, not ${size}.`);
      }
      return suggestions(context, query, language ?? undefined, size);
    },
  }),
);

async function suggestions(
  { visible, store, site, now }: GraphContext,
  query: string,
  language: string | undefined,
  size: number,
): Promise<Suggestion[]> {
  const languages = language ? [language] : site.languages;
  const asked = withoutFragment(query, languages);
  const whole = readQuery(asked, languages);
  if (whole.readings.length === 0 || size === 0) return [];
  const read = (search: TextSearch) => newestByHead({ visible, dialect: store.dialect, site }, search, { language }, now, READ_HEADLINES);
  let rows = await read(whole);
  if (rows.length === 0) {
    // Who types a question means what it is about.
    const [telling] = (await fewerWords(visible, asked, languages)).filter(({ left }) => left === 0);
    if (telling) rows = await read(readFewer(asked, languages, telling));
  }
  const completed = completions(query, rows)
    .slice(0, Math.ceil(size / 2))
    .map(({ text, segments }): Suggestion => ({ text, segments, article: null }));
  const soughtIn = new Map(languages.map((one) => [one, soughtBy(readQuery(query, [one]))]));
  const sought = soughtBy(whole);
  const headlines = new Set<string>();
  const articles = rows.flatMap((article): Suggestion[] => {
    // What is typed may be the beginning of a longer word, though its language has it for a stop word: can, canal.
    const segments = [soughtIn.get(article.language) ?? sought, sought]
      .map((by) => markSegments(excerpt(article.headline, TEXT_LENGTH), article.language, by))
      .find((pieces) => pieces.some(({ kind }) => kind === 'mark'));
    const isNew = !headlines.has(article.headline) && headlines.add(article.headline);
    return isNew && segments ? [{ text: article.headline, segments, article }] : [];
  });
  return [...completed, ...articles].slice(0, size);
}
