import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import { localeFor } from '../format/locale.ts';
import { timeView } from '../format/time-view.ts';
import { plural } from '../strings/plural.ts';
import type { Strings } from '../strings/families.ts';
import type { Finding, Findings } from './findings.ts';
import { markedText } from './marked-text.ts';

/** How many were found, in words; the sentence of an empty list where there are none. */
export function totalText({ total, totalIsExact, question }: Findings, strings: Strings<'search'>, locales: string): string {
  // Isolated, since a query may run against the sentence it stands in.
  if (!total) return strings.none.replace('{query}', () => `\u2068${question.query}\u2069`);
  return plural(total, totalIsExact ? strings.total : strings.moreThan, localeFor(strings.language, locales));
}

/** The same and, where no article has all words, that they have not: in one line, which is read out. */
export function totalView(findings: Findings, strings: Strings<'search'>, locales: string): unknown {
  const text = totalText(findings, strings, locales);
  return findings.isPartial && findings.total ? html`${text} <span part="partial">${strings.mostOfTheWords}</span>` : text;
}

/** A better spelling, one press away. */
export function correctionView(
  suggestion: string,
  strings: Strings<'search'>,
  search: (query: string) => void,
): TemplateResult {
  const [before = '', after = ''] = strings.didYouMean.split('{query}');
  return html`<p>
    <button class="plain" part="correction" type="button" @click=${() => search(suggestion)}>
      ${before}<bdi>${suggestion}</bdi>${after}
    </button>
  </p>`;
}

export function findingsView({ found }: Findings, strings: Strings<'search'>, locales: string): TemplateResult {
  return html`<ol part="list" role="list" aria-label=${strings.results}>
    ${found.map((finding) => findingView(finding, strings, locales))}
  </ol>`;
}

/** One article found. Its text keeps its own language and direction. */
function findingView({ node, highlights, similar }: Finding, strings: Strings<'search'>, locales: string): TemplateResult {
  const headline = highlights.find(isHeadline)?.segments;
  const excerpt = highlights.find((highlight) => !isHeadline(highlight) && highlight.segments.some(isMark))?.segments;
  const below = excerpt ? markedText(excerpt) : node.standfirst;
  return html`<li class="item" part="item" lang=${node.language} dir=${node.direction.toLowerCase()}>
    <p class="meta" part="meta">
      ${node.section ? html`<bdi class="kicker" part="kicker">${node.section.name}</bdi>` : nothing}
      ${node.publishedAt ? timeView(node.publishedAt, localeFor(node.language, locales)) : nothing}
    </p>
    <a class="headline" part="headline" href=${webAddress(node.url)?.href ?? nothing}
      >${headline ? markedText(headline) : node.headline}</a
    >
    ${below ? html`<p class="excerpt" part="excerpt">${below}</p>` : nothing}
    ${similar.length ? similarView(similar, strings, locales) : nothing}
  </li>`;
}

/** How many copies there are of it; opened, each with its own headline. */
function similarView(similar: Finding['similar'], strings: Strings<'search'>, locales: string): TemplateResult {
  return html`<details class="similar" part="similar">
    <summary lang=${strings.language} dir="auto">${plural(similar.length, strings.similar, localeFor(strings.language, locales))}</summary>
    <ul>
      ${similar.map(
        (copy) => html`<li lang=${copy.language} dir=${copy.direction.toLowerCase()}>
          <a href=${webAddress(copy.url)?.href ?? nothing}>${copy.headline}</a>
        </li>`,
      )}
    </ul>
  </details>`;
}

function isHeadline({ field }: { field: string }): boolean {
  return /^headline$/i.test(field);
}

function isMark({ kind }: { kind: string }): boolean {
  return kind === 'MARK';
}

/** Bars where results will be. */
export function findingsSkeleton(): TemplateResult {
  const item = html`<li class="item">
    <p class="meta"><span class="bar short"></span></p>
    <span class="bar"></span><span class="bar part"></span>
  </li>`;
  return html`<ol aria-hidden="true">
    ${item}${item}${item}
  </ol>`;
}
