import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsoleStrings } from '../strings/en.ts';

interface Wrong {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a field in the words of whoever reads it; in the server's where we have none. */
export type FieldWords = Readonly<Record<string, string>>;

/** Sentences by field. */
export function wordErrors(fields: readonly Wrong[], words: FieldWords): ReadonlyMap<string, string> {
  return new Map(fields.map(({ name, code, message }) => [name, words[`${name}.${code}`] ?? words[name] ?? message]));
}

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
}

/** A field with its name above, and below what it wants and what is wrong with it. */
export function fieldView({ id, label, hint, error }: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control} ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <p class="error" id="${id}-error" role="alert" dir="auto">${error ?? ''}</p>
  </div>`;
}

/** What a browser is told of a field beside its name. */
export function describedBy(id: string, hint?: string): string {
  return hint ? `${id}-hint ${id}-error` : `${id}-error`;
}

interface Standing {
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly error: string;
  /** Whether somebody else was faster, and whether what they left is there. */
  readonly conflict: 'changed' | 'gone' | undefined;
}

/** Words by which something is saved, deleted and settled with a colleague. */
export type FootWords = Readonly<Record<'save' | 'remove' | 'conflict' | 'conflictGone' | 'keepMine' | 'takeTheirs', string>>;

/** Saves what is worked on or deletes it; where somebody was faster, one chooses whose stays. */
export function footView(
  words: FootWords,
  { cancel }: Pick<ConsoleStrings, 'cancel'>,
  { isNew, isSaving, error, conflict }: Standing,
  acts: Readonly<Record<'save' | 'saveOver' | 'takeTheirs' | 'remove' | 'leave', () => void>>,
): TemplateResult {
  return html`<div role="alert">
      ${conflict ? html`<p class="error" id="conflict">${conflict === 'changed' ? words.conflict : words.conflictGone}</p>` : html`<p class="error" id="problem" dir="auto">${error}</p>`}
    </div>
    <div class="acts">
      ${
        conflict
          ? html`<button type="button" id="mine" @click=${acts.saveOver}>${words.keepMine}</button> <button type="button" @click=${acts.takeTheirs}>${words.takeTheirs}</button>`
          : html`<button class="primary" type="button" id="save" aria-disabled=${isSaving} @click=${acts.save}>${words.save}</button>
              <button type="button" @click=${acts.leave}>${cancel}</button>
              ${isNew ? nothing : html`<button class="plain danger" type="button" @click=${acts.remove}>${words.remove}</button>`}`
      }
    </div>`;
}
