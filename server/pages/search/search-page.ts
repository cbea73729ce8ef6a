import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { directionOf } from '@gazette/schema/text/language.ts';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Page } from '../layout/page.ts';
import { searchSpans, type MarkedText, type SearchContent, type SearchRequest, type SearchResult, type Teaser } from '../page-data.ts';
import { searchQuestion } from './search-request.ts';

/** The form and, when something was asked, what was found. Never for search engines: it has no canonical address. */
export function searchPage(edition: Edition, request: SearchRequest, content: SearchContent | undefined): Page {
  const { site, name, strings } = edition;
  const { query } = request;
  const question = query === '' ? '' : searchQuestion({ ...request, cursor: undefined });
  return {
    status: 200,
    title: query === '' ? strings.search : strings.searchTitle(query),
    description: strings.searchDescription(name),
    alternates: Object.fromEntries(site.languages.map((language) => [language, edition.searchPath(language) + question])),
    kind: 'website',
    isSearch: true,
    main: html`<header class="search-header">
        <h1>${strings.search}</h1>
        ${form(edition, request)}
        ${query === '' ? html`<p class="search-introduction">${strings.searchIntroduction}</p>` : nothing}
      </header>
      ${query === '' ? nothing : found(edition, request, content ?? { results: [], count: 0, isExact: true })}`,
  };
}

function form(edition: Edition, { query, section, span }: SearchRequest): ServerRenderedTemplate {
  const { strings, sections } = edition;
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value=${value} ?selected=${chosen}>${label}</option>`;
  return html`<form class="search-form" role="search" action=${edition.searchPath()} method="get">
    <div class="search-line">
      <input
        type="search"
        name="q"
        dir="auto"
        aria-label=${strings.searchLabel}
        placeholder=${strings.searchLabel}
        value=${query}
        maxlength="500"
        autocomplete="off"
        ?autofocus=${query === ''}
      />
      <button type="submit">${strings.searchButton}</button>
    </div>
    <div class="search-filters">
      <label
        >${strings.inSection}
        <select name="section">
          ${option('', strings.allSections, section === undefined)}
          ${sections.flatMap((top) => [
            option(top.slug, top.name, top.slug === section),
            ...top.children.map((child) => option(child.slug, `— ${child.name}`, child.slug === section)),
          ])}
        </select>
      </label>
      <label
        >${strings.since}
        <select name="time">
          ${option('', strings.anyTime, span === undefined)}
          ${searchSpans.map((known) => option(known, strings.spans[known], known === span))}
        </select>
      </label>
    </div>
  </form>`;
}

function found(edition: Edition, request: SearchRequest, content: SearchContent): ServerRenderedTemplate {
  const { strings, digits } = edition;
  const { results, count, isExact, isPartial, suggestion, next } = content;
  const path = (changes: Partial<SearchRequest>) => edition.searchPath() + searchQuestion({ ...request, cursor: undefined, ...changes });
  return html`<section class="search-found" aria-labelledby="found">
    <h2 id="found" class="search-count">
      ${isExact ? strings.results(count, digits) : strings.moreResultsThan(count, digits)}
    </h2>
    ${isPartial ? html`<p class="search-partial">${strings.mostOfTheWords}</p>` : nothing}
    ${
      suggestion === undefined
        ? nothing
        : html`<p class="search-suggestion">
            ${strings.didYouMean} <a href=${path({ query: suggestion })}><bdi>${suggestion}</bdi></a>
          </p>`
    }
    ${
      results.length === 0
        ? html`<p class="nothing">${strings.nothingFound}</p>`
        : html`<ol class="search-results">
            ${results.map((article) => result(edition, article))}
          </ol>`
    }
    ${
      next === undefined && request.cursor === undefined
        ? nothing
        : html`<nav class="pager" aria-label=${strings.resultPages}>
            ${request.cursor === undefined ? nothing : html`<a rel="prev" href=${path({})}>${strings.firstResults}</a>`}
            ${next === undefined ? nothing : html`<a rel="next" href=${path({ cursor: next })}>${strings.nextResults}</a>`}
          </nav>`
    }
  </section>`;
}

function result(edition: Edition, article: SearchResult): ServerRenderedTemplate {
  const { language, publishedAt, section, byline, similar } = article;
  return html`<li class="search-result" lang=${language} dir=${directionOf(language)}>
    ${section === undefined ? nothing : html`<p class="kicker" lang=${edition.language} dir=${edition.direction}>${section.name}</p>`}
    <h3 class="teaser-headline"><a href=${edition.articlePath(article)}>${marked(article.markedHeadline)}</a></h3>
    ${article.passage.length === 0 ? nothing : html`<p class="teaser-standfirst">${marked(article.passage)}</p>`}
    ${similar.length === 0 ? nothing : copies(edition, similar)}
    <p class="teaser-line">
      ${byline ? html`<span>${byline}</span>` : nothing}
      <time datetime=${publishedAt.toISOString()} lang=${edition.language}>${edition.dates.brief(publishedAt, edition.now)}</time>
    </p>
  </li>`;
}

/** How many more tell the same; opened, their headlines. */
function copies(edition: Edition, similar: readonly Teaser[]): ServerRenderedTemplate {
  const { strings, digits, dates, now } = edition;
  return html`<details class="search-copies">
    <summary lang=${edition.language} dir=${edition.direction}>${strings.moreLikeIt(similar.length, digits)}</summary>
    <ul>
      ${similar.map(
        (copy) =>
          html`<li>
            <a href=${edition.articlePath(copy)}>${copy.headline}</a>
            <time datetime=${copy.publishedAt.toISOString()} lang=${edition.language}>${dates.brief(copy.publishedAt, now)}</time>
          </li>`,
      )}
    </ul>
  </details>`;
}

function marked(pieces: readonly MarkedText[]) {
  return pieces.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text));
}
