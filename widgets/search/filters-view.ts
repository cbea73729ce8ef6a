import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../strings/families.ts';
import type { Span } from './filters.ts';
import type { SectionsQuery } from './sections.graphql';

interface Choice {
  value: string;
  words: string;
}

export function sectionFilter(
  sections: SectionsQuery['sections'],
  chosen: string,
  strings: Strings<'search'>,
  choose: (slug: string) => void,
): TemplateResult {
  const choices = sections.map(({ slug, name }) => ({ value: slug, words: name }));
  return choiceView(strings.section, [{ value: '', words: strings.everySection }, ...choices], chosen, choose);
}

export function timeFilter(chosen: Span, strings: Strings<'search'>, choose: (span: Span) => void): TemplateResult {
  const choices = Object.entries(strings.times).map(([value, words]) => ({ value, words }));
  return choiceView(strings.time, choices, chosen, (value) => choose(value as Span));
}

function choiceView(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span class="unseen">${label}</span>
    <select part="filter" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select></label
  >`;
}
