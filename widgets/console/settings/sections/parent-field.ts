import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsoleStrings } from '../../strings/en.ts';
import { errorView, type FieldErrors } from '../field-errors.ts';
import type { Branch } from './branch.ts';
import { sectionChoice } from './section-choice.ts';

interface ParentContext {
  readonly strings: ConsoleStrings;
  /** Those it may lie in. */
  readonly tree: readonly Branch[];
  /** Slug of the one it lies in; null for the top. */
  readonly parent: string | null;
  readonly id: string;
  readonly errors: FieldErrors;
}

/** A field for the section in which one lies. */
export function parentField({ strings, tree, parent, id, errors }: ParentContext): TemplateResult {
  return html`<label class="field" for=${id}
      >${strings.sectionParent}
      <select id=${id} name="parent" aria-invalid=${errors.has('parent')} aria-describedby="${id}-error">
        <option value="" ?selected=${parent === null}>${strings.sectionTop}</option>
        ${sectionChoice(tree, strings.language).map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === parent}>${name}</option>`)}
      </select></label
    >
    ${errorView(errors, 'parent', id)}`;
}
