import { html, nothing } from 'lit';
import { directionOf } from '../../../context/language.ts';
import type { Desk } from '../../app/desk.ts';
import { addressOf } from '../../app/route.ts';
import type { Choice } from '../../combobox/choice.ts';
import { fill } from '../../strings/console-languages.ts';
import { articleChoices } from '../choices/article-choices.ts';
import type { ArticleWork } from './article-work.ts';

export interface TranslationActs {
  /** Begins it in another language. */
  translate(language: string): Promise<void>;
  /** Says of which article it is a translation; null for none any more. */
  link(original: string | null): Promise<void>;
}

/** The same piece in other languages: those there are, those that could be begun, and one that was written apart. */
export function translationsView(desk: Desk, { work, canWrite }: { readonly work: ArticleWork; readonly canWrite: boolean }, acts: TranslationActs): unknown {
  const { strings, languages, route, go } = desk;
  const { article } = work;
  if (!article || languages.length < 2) return nothing;
  const words = strings.articles;
  const missing = languages.filter((language) => ![article, ...article.translations].some((one) => one.language.split('-')[0] === language));
  const open = (id: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go({ article: id, search: '' });
  };
  return html`<section class="card">
    <h2>${words.translations}</h2>
    ${article.translations.map(
      ({ id, headline, language, status }) =>
        html`<p>
          <a href=${addressOf({ ...route, article: id, search: '' })} lang=${language} dir=${directionOf(language)} @click=${open(id)}>${headline}</a>
          <span class="quiet">${words.statuses[status]}</span>
        </p>`,
    )}
    ${
      canWrite
        ? missing.map(
            (language) =>
              html`<button type="button" @click=${() => void acts.translate(language)}>
                ${fill(words.translateInto, { language: strings.languages[language] ?? language })}
              </button>`,
          )
        : nothing
    }
    ${canWrite ? linking() : nothing}
  </section>`;

  function linking(): unknown {
    if (!article) return nothing;
    if (article.translations.length > 0)
      return html`<button type="button" class="plain" id="unlink" @click=${() => void acts.link(null)}>${strings.editor.unlink}</button>`;
    return html`<gazette-console-combobox
      id="translationOf"
      .desk=${desk}
      .label=${strings.editor.translationOf}
      .hint=${strings.editor.translationOfHint}
      .source=${articleChoices(desk, article)}
      @chosen=${({ detail }: CustomEvent<readonly Choice[]>) => {
        const [original] = detail;
        if (original) void acts.link(original.key);
      }}
    ></gazette-console-combobox>`;
  }
}
