import { fold } from '@gazette/schema/text/fold.ts';
import { markSegments } from '@gazette/schema/text/segments.ts';
import type { FixtureArticle, Newsroom } from './fixture-newsroom.ts';

interface SearchArguments {
  query: string;
  language?: string | null;
  section?: string | null;
  since?: Date | string | null;
  first?: number;
  after?: string | null;
}

/** What the search and the popular articles ask, answered with the real folding from the headlines of a fixture. */
export function searchResolvers(newsroom: Newsroom, articles: (language?: string | null) => FixtureArticle[]) {
  return {
    sections: () => newsroom.sections.map((name) => ({ slug: fold(name), name })),
    search: ({ query, language, section, since, first = 10, after }: SearchArguments) => {
      const words = fold(query)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
      const edges = articles(language)
        .filter((article) => !section || fold(article.section?.name ?? '') === section)
        .filter(({ publishedAt }) => !since || publishedAt >= new Date(since).toISOString())
        .filter(({ headline, standfirst }) =>
          words.every((word) => fold(`${headline} ${standfirst ?? ''}`).includes(word)),
        )
        .map((node) => ({ cursor: node.id, node, score: 1, highlights: highlights(node, words), similar: newsroom.copies[node.id] ?? [] }));
      const found = words.length ? edges : [];
      const from = after ? found.findIndex(({ cursor }) => cursor === after) + 1 : 0;
      const page = found.slice(from, from + first);
      return {
        totalCount: newsroom.uncounted ? 10_000 : found.length,
        totalIsExact: !newsroom.uncounted,
        isPartial: newsroom.partial,
        suggestion: newsroom.spellings[query] ?? null,
        edges: page,
        pageInfo: { hasNextPage: found.length > from + first, endCursor: page.at(-1)?.cursor ?? null },
      };
    },
    searchSuggestions: ({
      query,
      language,
      first = 6,
    }: {
      query: string;
      language?: string | null;
      first?: number;
    }) => {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const last = words.at(-1) ?? '';
      const completions = newsroom.completions.filter((word) => fold(word).startsWith(last));
      const headlines = articles(language).filter(({ headline }) =>
        words.every((word) => fold(headline).includes(word)),
      );
      return [
        ...completions.map((text) => ({ text, segments: pieces(text, language ?? 'en', words), article: null })),
        ...headlines.map((article) => ({ text: article.headline, segments: pieces(article.headline, article.language, words), article })),
      ].slice(0, first);
    },
    popular: ({
      by,
      first = 10,
      section,
      language,
    }: {
      by: string;
      first?: number;
      section?: string | null;
      language?: string | null;
    }) => {
      const ranked = articles(language).filter((article) => !section || fold(article.section?.name ?? '') === section);
      const ordered = by === 'VIEWS' ? ranked : ranked.toReversed();
      const edges = ordered
        .slice(0, by === 'TRENDING' ? 2 : first)
        .map((node, index) => ({ cursor: node.id, node, count: 1200 - index * 389 }));
      return { edges };
    },
  };
}

function highlights(article: FixtureArticle, words: string[]) {
  const fields = ['headline', 'standfirst'] as const;
  return fields.flatMap((field) => {
    const text = article[field];
    return text ? [{ field, segments: pieces(text, article.language, words) }] : [];
  });
}

function pieces(text: string, language: string, words: string[]) {
  return markSegments(text, language, { prefixes: words }).map(({ kind, text }) => ({ kind: kind.toUpperCase(), text }));
}
