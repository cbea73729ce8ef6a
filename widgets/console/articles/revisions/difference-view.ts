import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { changedFields, type ArticleForm, type FieldName } from '../editor/form.ts';
import { plainText } from '../text/inert.ts';
import { compareWords, type Run } from './compare.ts';

export interface FieldDifference {
  readonly name: string;
  readonly runs: readonly Run[];
}

/** Letters of unchanged words that are shown on either side of a change. */
const around = 120;

/** How two forms differ, for people: word by word, the text without its markup. */
export function differenceOf(from: ArticleForm, to: ArticleForm): readonly FieldDifference[] {
  return changedFields(from, to)
    .map((name) => ({ name, runs: compareWords(textOf(name, from), textOf(name, to)) }))
    .filter(({ runs }) => runs.some(({ change }) => change !== 'KEPT'));
}

function textOf(name: FieldName, form: ArticleForm): string {
  return name === 'body' ? plainText(form.body) : form[name];
}

/** Words that came and words that went, field by field. */
export function differenceView({ strings }: Desk, fields: readonly FieldDifference[]): TemplateResult {
  const words = strings.articles;
  if (fields.length === 0) return html`<p class="quiet">${words.same}</p>`;
  return html`<dl class="difference">
    ${fields.map(
      ({ name, runs }) =>
        html`<dt>${words.fields[name as FieldName] ?? name}</dt>
          <dd dir="auto">${runs.map((run, index) => runView(run, words, index === 0, index === runs.length - 1))}</dd>`,
    )}
  </dl>`;
}

function runView({ text, change }: Run, words: Desk['strings']['articles'], isFirst: boolean, isLast: boolean): unknown {
  if (change === 'ADDED') return html`<ins><span class="unseen">${words.added}: </span>${text}</ins>`;
  if (change === 'REMOVED') return html`<del><span class="unseen">${words.removed}: </span>${text}</del>`;
  if (text.length <= around * 2) return text;
  return html`${isFirst ? nothing : text.slice(0, around)} … ${isLast ? nothing : text.slice(-around)}`;
}
