import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { directionOf } from '../../../context/language.ts';
import { timeView } from '../../../format/time-view.ts';
import type { Desk } from '../../app/desk.ts';
import { addressOf } from '../../app/route.ts';
import { fill } from '../../strings/console-languages.ts';
import type { Sections } from '../list/filters-view.ts';
import type { ArticleWork } from './article-work.ts';
import { isPictureIncomplete, type ArticleForm, type FieldName } from './form.ts';

export interface DetailsContext {
  readonly work: ArticleWork;
  readonly sections: Sections;
  readonly canWrite: boolean;
  readonly translate: (language: string) => void;
}

type Box = { readonly name: FieldName; readonly type?: string; readonly dir?: 'ltr'; readonly hint?: string };

/** What stands beside the text: where it belongs, who made it, when it may be read, its picture. */
export function detailsView(desk: Desk, context: DetailsContext): TemplateResult {
  const { strings, languages, timeZone } = desk;
  const { work, sections, canWrite } = context;
  const words = strings.articles;
  const text = (box: Box) => textBox(desk, context, box);
  // The one that is saved: an address half written is none.
  const picture = work.form.imageUrl.trim() ? work.article?.image : undefined;
  const zone = fill(words.hints.embargo, { zone: timeZone });
  return html`<aside class="details" aria-label=${words.details}>
    <section class="card">
      <h2>${words.details}</h2>
      ${choice('section', [['', words.noSection], ...sections.map(({ slug, name, parent }) => [slug, parent ? `— ${name}` : name] as const)])}
      ${choice('language', [...new Set([...languages, work.form.language])].map((one) => [one, strings.languages[one] ?? one] as const))}
      ${text({ name: 'dateline', hint: words.hints.dateline })} ${text({ name: 'byline', hint: words.hints.byline })}
      ${text({ name: 'contributors', dir: 'ltr', hint: words.hints.contributors })} ${text({ name: 'tags', dir: 'ltr', hint: words.hints.tags })}
      ${text({ name: 'slug', hint: words.hints.slug })} ${text({ name: 'embargo', type: 'datetime-local', hint: zone })}
    </section>
    <section class="card">
      <h2>${words.picture}</h2>
      ${picture && picture.url.endsWith(work.form.imageUrl.trim()) ? html`<img class="lead" src=${picture.url} alt=${work.form.imageAlt} />` : nothing}
      ${text({ name: 'imageUrl', dir: 'ltr' })} ${text({ name: 'imageAlt', hint: words.hints.imageAlt })} ${text({ name: 'imageCaption' })}
      ${text({ name: 'imageCredit', hint: words.hints.imageCredit })}
      <p class="error" id="picture-problem">${isPictureIncomplete(work.form) ? words.pictureIncomplete : nothing}</p>
    </section>
    ${translations(desk, context)} ${corrections(desk, work)}
  </aside>`;

  function choice(name: 'section' | 'language', options: readonly (readonly [string, string])[]): TemplateResult {
    const current = work.form[name];
    const problem = work.problems[name];
    return html`<label class="field" for=${name}
        >${words.fields[name]}
        <select
          id=${name}
          ?disabled=${!canWrite}
          @change=${(event: Event) => work.write({ [name]: (event.target as HTMLSelectElement).value } as Partial<ArticleForm>)}
        >
          ${options.map(([value, title]) => html`<option value=${value} ?selected=${value === current}>${title}</option>`)}
        </select></label
      >
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}`;
  }
}

function textBox({ strings }: Desk, { work, canWrite }: DetailsContext, { name, type = 'text', dir, hint }: Box): TemplateResult {
  const problem = work.problems[name];
  return html`<label class="field" for=${name}
      >${strings.articles.fields[name]}
      <input
        id=${name}
        type=${type}
        dir=${dir ?? (type === 'text' ? 'auto' : nothing)}
        autocomplete="off"
        ?readonly=${!canWrite}
        .value=${work.form[name]}
        aria-invalid=${Boolean(problem)}
        aria-describedby="${name}-hint"
        @input=${(event: Event) => work.write({ [name]: (event.target as HTMLInputElement).value } as Partial<ArticleForm>)}
    /></label>
    <p class=${problem ? 'error' : 'quiet hint'} id="${name}-hint">${problem ?? hint ?? nothing}</p>`;
}

function translations({ strings, languages, route, go }: Desk, { work, canWrite, translate }: DetailsContext): unknown {
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
              html`<button type="button" @click=${() => translate(language)}>
                ${fill(words.translateInto, { language: strings.languages[language] ?? language })}
              </button>`,
          )
        : nothing
    }
  </section>`;
}

function corrections({ strings, locale }: Desk, { article }: ArticleWork): unknown {
  if (!article || article.corrections.length === 0) return nothing;
  return html`<section class="card">
    <h2>${strings.articles.corrections}</h2>
    ${article.corrections.map(({ note, correctedAt }) => html`<p dir="auto">${note} <span class="quiet">${timeView(correctedAt, locale)}</span></p>`)}
  </section>`;
}
