import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Panel } from './panel-view.ts';

/** A panel with a form, whose fields can be wrong. */
export type FormPanel = Extract<Panel, { errors: object }>;

/** A field of one line, with what is wrong with it. */
export function fieldView(name: 'name' | 'email', label: string, type: string, panel: FormPanel): TemplateResult {
  return html`<div class="field">
    <label part="label" for="report-${name}">${label}</label>
    <input
      part="field"
      id="report-${name}"
      name=${name}
      type=${type}
      dir="auto"
      autocomplete=${name}
      aria-invalid=${invalid(name, panel)}
      aria-describedby="report-${name}-error"
    />
    ${errorView(name, panel)}
  </div>`;
}

export function invalid(name: string, { errors }: FormPanel) {
  return errors[name] ? 'true' : nothing;
}

export function errorView(name: string, { kind, errors }: FormPanel): TemplateResult {
  return html`<p class="error" part="field-error" id="${kind}-${name}-error" role="alert">${errors[name]}</p>`;
}
