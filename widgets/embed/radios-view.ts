import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A few words of which one is chosen, in a row: radio buttons, so that the arrow keys move in it. */
export function radiosView<Value extends string>(
  name: string,
  title: string,
  words: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const values = Object.entries(words) as [Value, string][];
  return html`<fieldset class="row">
    <legend class="unseen">${title}</legend>
    ${values.map(
      ([value, word]) =>
        html`<label
          ><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)} /><span
            >${word}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
