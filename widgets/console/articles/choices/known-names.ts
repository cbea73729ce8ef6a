import type { Choice } from '../../combobox/choice.ts';
import { slugsIn, type DeskArticle } from '../editor/form.ts';

/** Names of the tags and contributors that have been seen, so that a form need only keep their slugs. */
export class KnownNames {
  readonly #choices = { tags: new Map<string, Choice>(), contributors: new Map<string, Choice>() };

  /** Those of an article, in a language. */
  learnFrom(article: DeskArticle, language: string): void {
    for (const field of ['tags', 'contributors'] as const)
      this.learn(
        field,
        article[field].map(({ slug, ar, en }) => ({ key: slug, name: language === 'ar' ? ar : en })),
      );
  }

  learn(field: 'tags' | 'contributors', choices: readonly Choice[]): void {
    for (const choice of choices) this.#choices[field].set(choice.key, choice);
  }

  /** What the slugs in a field of the form stand for; a slug that was never seen speaks for itself. */
  named(field: 'tags' | 'contributors', text: string): readonly Choice[] {
    return slugsIn(text).map((slug) => this.#choices[field].get(slug) ?? { key: slug, name: slug });
  }
}
