import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fill } from '../console/strings/console-languages.ts';
import type { Choice } from './choice.ts';
import { ordered } from './choice.ts';
import { colourOf } from './colour.ts';
import type { Attribute, Described } from './described.ts';
import { fieldView } from './field-view.ts';
import type { EmbedSiteQuery } from './site.graphql';
import type { EmbedStrings } from './strings/en.ts';

export interface FieldsContext {
  readonly strings: EmbedStrings;
  readonly elements: readonly Described[];
  readonly choice: Choice;
  readonly known: EmbedSiteQuery | undefined;
  readonly isUnknown: boolean;
  readonly choose: (change: Partial<Choice>) => void;
}

/** The form: which widget, its attributes, its colours. */
export function fieldsView(context: FieldsContext): TemplateResult {
  const { strings, elements, choice, choose } = context;
  const { main, more } = ordered(choice.element);
  const words = strings.widgets as Readonly<Record<string, string>>;
  const element = (event: Event): void => {
    const found = elements.find(({ script }) => script === (event.target as HTMLSelectElement).value);
    if (found) choose({ element: found });
  };
  const fields = (attributes: readonly Attribute[]) => attributes.map((attribute) => fieldView(attribute, context));
  return html`<form class="card" aria-label=${strings.options} @submit=${(event: Event) => event.preventDefault()}>
    <label class="field"
      >${strings.widget}
      <select id="widget" @change=${element}>
        ${elements.map(
          ({ script, tag }) =>
            html`<option value=${script} .selected=${script === choice.element.script}>${words[script] ?? tag}</option>`,
        )}
      </select></label
    >
    ${fields(main)}
    <details>
      <summary>${strings.colours}</summary>
      <p class="hint">${strings.coloursHint}</p>
      ${choice.element.properties.map((property) => propertyView(property, context))}
    </details>
    <details>
      <summary>${strings.more}</summary>
      ${fields(more)}
    </details>
  </form>`;
}

/** Any value that CSS takes can be written; a colour can be picked too. */
function propertyView({ name, description = '' }: Described['properties'][number], context: FieldsContext): TemplateResult {
  const { strings, choice, choose } = context;
  const title = strings.properties[name] ?? description;
  const value = choice.style[name] ?? '';
  const set = (event: Event): void => choose({ style: { ...choice.style, [name]: (event.target as HTMLInputElement).value } });
  const isColour = description.startsWith('Colour');
  return html`<div class="property">
    <label class="field" for=${name}>${title}</label>
    <span class="pair">
      <input id=${name} type="text" dir="ltr" spellcheck="false" autocomplete="off" placeholder=${strings.asUsual} .value=${value} @input=${set} />
      ${
        isColour
          ? html`<input type="color" aria-label=${fill(strings.chooseColour, { name: title })} .value=${colourOf(value)} @input=${set} />`
          : nothing
      }
    </span>
  </div>`;
}
