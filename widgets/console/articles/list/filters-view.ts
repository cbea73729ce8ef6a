import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import type { ConsoleSectionsQuery } from '../article-sections.graphql';
import { statuses, type ArticleFilter } from './article-list.ts';
import { sectionOptions } from './section-options.ts';

export type Sections = ConsoleSectionsQuery['newsroomSections'];

/** What the list can be narrowed by. */
export function filtersView(
  { strings, languages }: Desk,
  filter: ArticleFilter,
  sections: Sections,
  narrow: (change: Partial<ArticleFilter>) => void,
): TemplateResult {
  const words = strings.articles;
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  const option = (value: string, title: string, current: string) =>
    html`<option value=${value} ?selected=${value === current}>${title}</option>`;
  return html`<form class="filters" role="search" aria-label=${words.search} @submit=${(event: Event) => event.preventDefault()}>
    <label class="find"
      ><span class="unseen">${words.search}</span>
      <input
        id="search"
        type="search"
        dir="auto"
        maxlength="200"
        autocomplete="off"
        placeholder=${words.search}
        .value=${filter.query}
        @input=${(event: Event) => narrow({ query: chosen(event) })}
    /></label>
    <label
      ><span class="unseen">${words.status}</span>
      <select id="status" @change=${(event: Event) => narrow({ status: chosen(event) as ArticleFilter['status'] })}>
        ${option('', words.anyStatus, filter.status)}
        ${statuses.map((status) => option(status, words.statuses[status], filter.status))}
      </select></label
    >
    ${
      sections.length === 0
        ? nothing
        : html`<label
            ><span class="unseen">${words.section}</span>
            <select id="section" @change=${(event: Event) => narrow({ section: chosen(event) })}>
              ${option('', words.anySection, filter.section)}
              ${sectionOptions(sections).map(([slug, title]) => option(slug, title, filter.section))}
            </select></label
          >`
    }
    ${
      languages.length < 2
        ? nothing
        : html`<label
            ><span class="unseen">${words.language}</span>
            <select id="language" @change=${(event: Event) => narrow({ language: chosen(event) })}>
              ${option('', words.anyLanguage, filter.language)}
              ${languages.map((language) => option(language, strings.languages[language] ?? language, filter.language))}
            </select></label
          >`
    }
    <label class="mine"
      ><input
        id="mine"
        type="checkbox"
        .checked=${filter.mine}
        @change=${(event: Event) => narrow({ mine: (event.target as HTMLInputElement).checked })}
      />
      ${words.mine}</label
    >
  </form>`;
}
