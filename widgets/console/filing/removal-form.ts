import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../../strings/plural.ts';
import type { Desk } from '../app/desk.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';

interface Named {
  readonly slug: string;
  readonly name: string;
}

interface RemovalForm {
  readonly name: string;
  readonly articleCount: number;
  /** Those that may take its articles. */
  readonly others: readonly Named[];
  /** Whether these are all there are; else one is named by its slug. */
  readonly isAll: boolean;
  readonly mayTakeOff: boolean;
  readonly error: string;
  readonly isRunning: boolean;
  remove(into: string, takeOff: boolean): void;
  cancel(): void;
}

/** Asks what becomes of the articles of something that is to go. */
export function removalForm({ strings, locale }: Desk, form: RemovalForm): TemplateResult {
  const words = strings.filing;
  const { name, articleCount, others, isAll, mayTakeOff, error, isRunning, remove, cancel } = form;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isRunning) remove(fieldText(event, 'into'), fieldText(event, 'takeOff') !== '');
  };
  const into = isAll
    ? html`<select id="into" name="into">
        <option value="">${words.nowhere}</option>
        ${others.map((other) => html`<option value=${other.slug}>${other.name}</option>`)}
      </select>`
    : html`<input id="into" name="into" dir="auto" autocomplete="off" spellcheck="false" list="others" aria-describedby="into-hint" />
        <datalist id="others">${others.map((other) => html`<option value=${other.slug}>${other.name}</option>`)}</datalist>`;
  return html`<form id="removal" novalidate aria-label="${words.remove}: ${name}" @submit=${submit}>
    <p>${articleCount > 0 ? plural(articleCount, words.carried, locale) : fill(words.unused, { name })}</p>
    ${
      articleCount > 0
        ? html`<label class="field" for="into">${words.into} ${into}</label>
            ${isAll ? nothing : html`<p class="quiet hint" id="into-hint">${words.intoHint}</p>`}
            ${mayTakeOff ? html`<label class="check"><input type="checkbox" id="takeOff" name="takeOff" /> ${words.takeOff}</label>` : nothing}`
        : nothing
    }
    <p class="error" id="removal-error" role="alert" dir="auto">${error}</p>
    <span class="acts">
      <button class="danger" type="submit" id="remove-now" aria-disabled=${isRunning}>${isRunning ? words.running : words.removeNow}</button>
      <button type="button" @click=${cancel}>${strings.cancel}</button>
    </span>
  </form>`;
}
