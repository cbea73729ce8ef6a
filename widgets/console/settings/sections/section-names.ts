import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsoleStrings } from '../../strings/en.ts';
import { errorView, type FieldErrors } from '../field-errors.ts';
import type { Branch } from './branch.ts';

interface NamesContext {
  readonly strings: ConsoleStrings;
  readonly languages: readonly string[];
  readonly names: Branch['names'];
  /** In front of each field's id. */
  readonly prefix: string;
  readonly errors: FieldErrors;
}

/** A field for the name in each language. */
export function sectionNames({ strings, languages, names, prefix, errors }: NamesContext): TemplateResult {
  return html`<fieldset>
      <legend>${strings.sectionName}</legend>
      ${namedLanguages(languages, names).map(
        (language) =>
          html`<label class="field" for="${prefix}-${language}"
            >${strings.languages[language] ?? language}
            <input
              id="${prefix}-${language}"
              name="name-${language}"
              lang=${language}
              dir="auto"
              autocomplete="off"
              value=${names.find((name) => name.language === language)?.text ?? ''}
              aria-invalid=${errors.has('names')}
              aria-describedby="${prefix}-error"
          /></label>`,
      )}
    </fieldset>
    ${errorView(errors, 'names', prefix)}`;
}

/** Languages of the site, and any in which there is a name. */
function namedLanguages(languages: readonly string[], names: Branch['names']): string[] {
  return [...new Set([...languages, ...names.map(({ language }) => language)])];
}

/** The names that were typed, by language. */
export function typedNames(form: FormData): Branch['names'] {
  return [...form]
    .filter(([name]) => name.startsWith('name-'))
    .map(([name, text]) => ({ language: name.slice('name-'.length), text: typeof text === 'string' ? text.trim() : '' }))
    .filter(({ text }) => text !== '');
}
