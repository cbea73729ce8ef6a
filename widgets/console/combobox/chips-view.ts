import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../strings/console-languages.ts';
import type { ConsoleStrings } from '../strings/en.ts';
import type { Choice } from './choice.ts';

export interface ChipActs {
  remove(place: number): void;
  move(from: number, to: number): void;
  /** Gives the focus to the chip at a place; behind the last one stands the field. */
  go(place: number): void;
}

/** What is chosen, in order. A chip is a button that takes it out again; arrows go along, with Alt they carry it. */
export function chipsView(strings: ConsoleStrings, label: string, chosen: readonly Choice[], isReadonly: boolean, acts: ChipActs): TemplateResult | typeof nothing {
  if (chosen.length === 0) return nothing;
  const words = strings.editor.choices;
  return html`<ul class="chips" role="list" aria-label=${fill(words.chosen, { label })}>
    ${repeat(
      chosen,
      ({ key }) => key,
      ({ key, name, language }, place) =>
        html`<li>
          ${
            isReadonly
              ? html`<span class="chip" dir="auto" lang=${language ?? nothing}>${name}</span>`
              : html`<button
                  type="button"
                  class="chip"
                  id="chip-${place}"
                  data-key=${key}
                  aria-label=${fill(words.remove, { name })}
                  aria-describedby=${chosen.length > 1 ? 'chips-hint' : nothing}
                  @click=${() => acts.remove(place)}
                  @keydown=${(event: KeyboardEvent) => steer(event, place, chosen.length, acts)}
                >
                  <span dir="auto" lang=${language ?? nothing}>${name}</span><span class="cross" aria-hidden="true">×</span>
                </button>`
          }
        </li>`,
    )}
  </ul>`;
}

function steer(event: KeyboardEvent, place: number, count: number, acts: ChipActs): void {
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    return acts.remove(place);
  }
  const step = stepOf(event);
  if (step === 0) return;
  event.preventDefault();
  const to = place + step;
  if (!event.altKey) return acts.go(Math.max(0, to));
  if (to >= 0 && to < count) acts.move(place, to);
}

/** Onward or back, as the eye sees it: in a line from the right the left arrow goes onward. What is typed has its own way. */
export function stepOf({ key, currentTarget }: KeyboardEvent): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  const isFromRight = (currentTarget as HTMLElement).closest('.root')?.matches(':dir(rtl)') ?? false;
  return (key === 'ArrowRight') === isFromRight ? -1 : 1;
}
