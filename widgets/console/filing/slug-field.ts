import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsoleStrings } from '../strings/en.ts';
import { errorView, type FieldErrors } from '../settings/field-errors.ts';

interface SlugContext {
  readonly strings: ConsoleStrings;
  readonly id: string;
  /** As it is; '' for what is begun. */
  readonly slug: string;
  readonly errors: FieldErrors;
}

/** A field for the name in addresses. */
export function slugField({ strings, id, slug, errors }: SlugContext): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${strings.sectionSlug}</label>
    <input id=${id} name="slug" dir="auto" autocomplete="off" spellcheck="false" value=${slug} aria-invalid=${errors.has('slug')} aria-describedby="${id}-hint ${id}-error" />
    <p class="quiet hint" id="${id}-hint">${strings.sectionSlugHint}</p>
    ${errorView(errors, 'slug', id)}
  </div>`;
}
