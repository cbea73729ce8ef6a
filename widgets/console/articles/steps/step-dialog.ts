import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { fieldText } from '../../app/field-text.ts';
import { momentSaid } from '../editor/moment-said.ts';
import { fill } from '../../strings/console-languages.ts';
import { isGrave, type Step } from './steps.ts';

export interface StepQuestion {
  readonly step: Step;
  /** By the clock of the site, where the step has a moment already. */
  readonly at: string;
  /** Whether what is not saved yet becomes part of it. */
  readonly withChanges: boolean;
  readonly problem: string;
  readonly isSending: boolean;
}

/** What is asked before a step: its consequence in words, and what it needs. */
export function stepDialog(
  desk: Desk,
  { step, at, withChanges, problem, isSending }: StepQuestion,
  confirm: (given: string) => void,
  leave: () => void,
): TemplateResult {
  const { strings, timeZone } = desk;
  const words = strings.articles;
  const { title, hint, confirm: act } = words.steps[step];
  const submit = (event: Event) => {
    event.preventDefault();
    confirm(fieldText(event, 'given'));
  };
  return html`<dialog id="step" aria-labelledby="step-title" aria-describedby="step-hint" @close=${leave}>
    <form class="ask" novalidate @submit=${submit}>
      <h2 class="title" id="step-title">${title}</h2>
      <p id="step-hint">${fill(hint, { zone: timeZone })} ${withChanges && step === 'correct' ? words.withChanges : nothing}</p>
      ${box(desk, step, at)}
      <p class="error" role="alert" id="step-problem">${problem}</p>
      <div class="acts">
        <button class=${isGrave(step) ? 'grave' : 'primary'} type="submit" aria-disabled=${isSending}>${act}</button>
        <button class="plain" type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>
          ${strings.cancel}
        </button>
      </div>
    </form>
  </dialog>`;
}

function box(desk: Desk, step: Step, at: string): unknown {
  const words = desk.strings.articles;
  const say = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const place = field.closest('form')?.querySelector('#step-moment');
    if (place) place.textContent = momentSaid(desk, field.value);
  };
  switch (step) {
    case 'schedule':
    case 'reschedule':
      return html`<label class="field"
          >${words.moment}<input name="given" type="datetime-local" .value=${at} aria-describedby="step-moment step-problem" @input=${say}
        /></label>
        <p class="quiet" id="step-moment" .textContent=${momentSaid(desk, at)}></p>`;
    case 'correct':
      return html`<label class="field"
        >${words.note}<textarea name="given" rows="3" maxlength="2000" dir="auto" aria-describedby="step-problem"></textarea>
      </label>`;
    case 'withdraw':
      return html`<label class="field"
        >${words.reason}<textarea name="given" rows="3" maxlength="2000" dir="auto" aria-describedby="step-problem"></textarea>
      </label>`;
    default:
      return nothing;
  }
}
