import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeView } from '../../../format/time-view.ts';
import type { Desk } from '../../app/desk.ts';
import { fill } from '../../strings/console-languages.ts';
import type { Sections } from '../list/filters-view.ts';
import type { ArticleWork } from './article-work.ts';
import { contributorChoices, tagChoices } from '../choices/slug-choices.ts';
import type { KnownNames } from '../choices/known-names.ts';
import type { Choice, ChoiceSource } from '../../combobox/choice.ts';
import type { FieldName, PictureForm } from './form.ts';
import { relatedPanel } from '../related/related-panel.ts';
import { sectionOptions } from '../list/section-options.ts';
import { momentSaid } from './moment-said.ts';
import { translationsView, type TranslationActs } from './translations-view.ts';

export interface DetailsContext {
  readonly work: ArticleWork;
  readonly sections: Sections;
  readonly names: KnownNames;
  readonly canWrite: boolean;
  readonly acts: TranslationActs;
}

type Box = { readonly name: FieldName; readonly type?: string; readonly dir?: 'ltr'; readonly hint?: string };

/** What stands beside the text: where it belongs, who made it, when it may be read, its picture. */
export function detailsView(desk: Desk, context: DetailsContext): TemplateResult {
  const { strings, languages, timeZone } = desk;
  const { work, sections, names, canWrite } = context;
  const words = strings.articles;
  const text = (box: Box) => textBox(desk, context, box);
  const isMoved = work.article?.publishedAt && work.form.slug.trim() !== work.article.slug;
  return html`<aside class="details" aria-label=${words.details}>
    <section class="card">
      <h2>${words.details}</h2>
      ${choice('section', [['', words.noSection], ...sectionOptions(sections)])}
      ${choice('language', [...new Set([...languages, work.form.language])].map((one) => [one, strings.languages[one] ?? one] as const))}
      ${text({ name: 'dateline', hint: words.hints.dateline })} ${text({ name: 'byline', hint: words.hints.byline })}
      ${several('contributors', contributorChoices(desk, work.form.language), strings.editor.contributorsHint)}
      ${several('tags', tagChoices(desk, work.form.language), strings.editor.tagsHint)}
      ${text({ name: 'slug', hint: isMoved ? strings.editor.slugWarning : words.hints.slug })}
      ${text({ name: 'embargo', type: 'datetime-local', hint: [fill(words.hints.embargo, { zone: timeZone }), momentSaid(desk, work.form.embargo)].filter(Boolean).join(' ') })}
    </section>
    <section class="card">
      <h2>${words.picture}</h2>
      <gazette-console-picture
        id="picture"
        .desk=${desk}
        .picture=${work.form}
        .problems=${work.problems}
        .isReadonly=${!canWrite}
        @changed=${({ detail }: CustomEvent<Partial<PictureForm>>) => work.write(detail)}
      ></gazette-console-picture>
    </section>
    ${translationsView(desk, context, context.acts)} ${relatedPanel(desk, work.article)} ${corrections(desk, work)}
  </aside>`;

  function several(name: 'tags' | 'contributors', source: ChoiceSource, hint: string): TemplateResult {
    return html`<gazette-console-combobox
      id=${name}
      .desk=${desk}
      .label=${words.fields[name]}
      .hint=${hint}
      .problem=${work.problems[name] ?? ''}
      .chosen=${names.named(name, work.form[name])}
      .source=${source}
      .isReadonly=${!canWrite}
      @chosen=${({ detail }: CustomEvent<readonly Choice[]>) => {
        names.learn(name, detail);
        work.write({ [name]: detail.map(({ key }) => key).join(', ') });
      }}
    ></gazette-console-combobox>`;
  }

  function choice(name: 'section' | 'language', options: readonly (readonly [string, string])[]): TemplateResult {
    const current = work.form[name];
    const problem = work.problems[name];
    return html`<label class="field" for=${name}
        >${words.fields[name]}
        <select
          id=${name}
          ?disabled=${!canWrite}
          @change=${(event: Event) => work.write({ [name]: (event.target as HTMLSelectElement).value })}
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
        @input=${(event: Event) => work.write({ [name]: (event.target as HTMLInputElement).value })}
    /></label>
    <p class=${problem ? 'error' : 'quiet hint'} id="${name}-hint">${problem ?? hint ?? nothing}</p>`;
}

function corrections({ strings, locale }: Desk, { article }: ArticleWork): unknown {
  if (!article || article.corrections.length === 0) return nothing;
  return html`<section class="card">
    <h2>${strings.articles.corrections}</h2>
    ${article.corrections.map(({ note, correctedAt }) => html`<p dir="auto">${note} <span class="quiet">${timeView(correctedAt, locale)}</span></p>`)}
  </section>`;
}
