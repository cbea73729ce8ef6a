import type { Desk } from '../../app/desk.ts';
import type { ChoiceSource } from '../../combobox/choice.ts';
import findOriginals from '../find-originals.graphql';
import { mostShown } from './named-choice.ts';

/** The articles that this one may be a translation of: those in other languages, found by their headlines. */
export function articleChoices({ connection, strings }: Desk, own: { readonly id: string; readonly language: string }): ChoiceSource {
  return {
    async find(query, signal) {
      const { newsroomArticles } = await connection.ask(findOriginals, { first: mostShown * 2, query: query || null }, signal);
      return newsroomArticles.nodes
        .filter(({ id, language }) => id !== own.id && language !== own.language)
        .slice(0, mostShown)
        .map(({ id, headline, language, status }) => ({ key: id, name: headline, language, note: strings.articles.statuses[status] }));
    },
  };
}
