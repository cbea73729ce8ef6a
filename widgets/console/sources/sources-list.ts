import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { inZone } from '../articles/editor/zone.ts';
import { plural } from '../../strings/plural.ts';
import { fill } from '../strings/console-languages.ts';
import type { Source } from './source-draft.ts';

export interface SourceActs {
  open(source: Source): void;
  /** Has it read now. */
  read(source: Source): void;
}

/** What is followed, how it goes and what came of it. */
export function sourcesList(desk: Desk, sources: readonly Source[], reading: string, acts: SourceActs): unknown {
  const words = desk.strings.newsSources;
  if (sources.length === 0) return html`<p class="quiet">${words.empty}</p>`;
  return html`<section class="card">
    <ul role="list">
      ${sources.map((source) => sourceRow(desk, source, reading, acts))}
    </ul>
  </section>`;
}

function sourceRow(desk: Desk, source: Source, reading: string, { open, read }: SourceActs): TemplateResult {
  const words = desk.strings.newsSources;
  const { id, name, kind, address, active } = source;
  return html`<li>
    <span class="who">
      <span class="name"><bdi>${name}</bdi> ${stateOf(desk, source)}</span>
      ${name === address ? nothing : html`<span class="quiet">${kind === 'FOLDER' ? `${words.kinds.FOLDER}: ` : nothing}<bdi dir="ltr">${address}</bdi></span>`}
      ${standing(desk, source)} ${countsOf(desk, source)}
    </span>
    <span class="acts">
      <button type="button" aria-label="${words.read}: ${name}" aria-disabled=${!active || reading !== ''} @click=${() => read(source)}>${reading === id ? words.reading : words.read}</button>
      <button type="button" aria-label="${words.open}: ${name}" @click=${() => open(source)}>${words.open}</button>
    </span>
  </li>`;
}

function stateOf({ strings }: Desk, { active, failures, lastProblem, lastReadAt }: Source): TemplateResult {
  const words = strings.newsSources.states;
  if (!active && lastProblem === 'GONE') return html`<span class="state bad">${words.GONE}</span>`;
  if (!active) return html`<span class="state">${words.OFF}</span>`;
  if (failures > 0) return html`<span class="state bad">${words.FAILS}</span>`;
  return lastReadAt ? html`<span class="state good">${words.READ}</span>` : html`<span class="state wait">${words.NEW}</span>`;
}

/** When it was read, what is wrong, and when it is tried again. */
export function standing({ strings, locale, timeZone }: Desk, { active, failures, lastError, lastProblem, lastReadAt, nextReadAt, rule }: Source): TemplateResult {
  const words = strings.newsSources;
  const time = (instant: string) => inZone(instant, locale, timeZone);
  const said = [
    words.rules[rule],
    lastReadAt ? fill(words.readAt, { time: time(lastReadAt) }) : words.neverRead,
    ...(active ? [fill(words.nextAt, { time: time(nextReadAt) })] : []),
  ];
  return html`<span class="quiet">${said.join(' · ')}</span>
    ${
      failures > 0
        ? html`<span class="danger">${lastProblem ? words.problems[lastProblem] : words.problems.INTERNAL} ${plural(failures, words.failed, locale)}</span>
            ${lastError ? html`<details><summary>${words.details}</summary><bdi dir="ltr" lang="en">${lastError}</bdi></details>` : nothing}`
        : nothing
    }`;
}

const outcomes = ['PUBLISHED', 'HELD', 'DUPLICATE', 'REFUSED'] as const;

/** How many of what it has brought came to what. */
export function countsOf({ strings, locale }: Desk, { counts }: Source): unknown {
  const words = strings.newsSources;
  const number = new Intl.NumberFormat(locale);
  const shown = outcomes.flatMap((outcome) => counts.filter((one) => one.outcome === outcome));
  if (shown.length === 0) return nothing;
  return html`<span class="counts">${shown.map(({ outcome, count }) => html`<span>${words.outcomes[outcome]}: ${number.format(count)}</span>`)}</span>`;
}
