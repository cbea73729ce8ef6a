import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What is wrong with which field, by its name in the input. */
export type FieldErrors = ReadonlyMap<string, string>;

export const noErrors: FieldErrors = new Map();

/** Every sentence about a field together, the fields in the order of the answer. */
export function fieldErrors(fields: readonly { readonly name: string; readonly message: string }[]): FieldErrors {
  const errors = new Map<string, string>();
  for (const { name, message } of fields) errors.set(name, [errors.get(name), message].filter(Boolean).join(' '));
  return errors;
}

/** What is said beside a field; the field is described by it. Words of the server may be of another direction. */
export function errorView(errors: FieldErrors, name: string, id = name): TemplateResult {
  return html`<p class="error" id="${id}-error" role="alert" dir="auto">${errors.get(name) ?? ''}</p>`;
}
