import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fill } from '../console/strings/console-languages.ts';
import { languages } from '../strings/languages.ts';
import type { Attribute } from './described.ts';
import type { FieldsContext } from './fields-view.ts';

interface Option {
  readonly value: string;
  readonly title: string;
}

/** The field of one attribute, by what can be said of it. */
export function fieldView(attribute: Attribute, context: FieldsContext): TemplateResult {
  const { strings, isUnknown } = context;
  const { name, description, kind, range } = attribute;
  const [title, hint] = strings.attributes[name] ?? [name, description];
  const [min, max] = (range ?? []).map(String);
  const said = fill(hint, { min: min ?? '', max: max ?? '' });
  // A sentence with a number that the element does not state says less than nothing.
  const told = name === 'site' && isUnknown ? strings.unknownSite : /\{\w+\}/.test(hint) && !range ? '' : said;
  if (kind === 'flag') return flagView(attribute, title, told, context);
  if (kind === 'list') return listView(attribute, title, context);
  return html`<div class="field">
    <label for=${name}>${title}</label>
    ${control(attribute, told, context)}
    ${hintView(name, told)}
  </div>`;
}

function control(attribute: Attribute, told: string, context: FieldsContext): TemplateResult {
  const { name, kind, choices, range } = attribute;
  const { strings, known, choice } = context;
  const value = choice.values[name] ?? '';
  const set = (event: Event): void => setValue(context, name, (event.target as HTMLInputElement).value);
  const describedBy = told ? `${name}-hint` : nothing;
  const usual = attribute.default && fill(strings.usual, { value: strings.choices[attribute.default] ?? attribute.default });
  const options = kind === 'choice' ? choices.map((one) => ({ value: one, title: strings.choices[one] ?? one })) : optionsOf(name, context);
  if (options) {
    const first = name === 'section' ? strings.everySection : name === 'lang' ? strings.asPage : usual || strings.asUsual;
    // What was chosen stays, though this site may lack it.
    const shown = value && !options.some((option) => option.value === value) ? [...options, { value, title: value }] : options;
    return html`<select id=${name} aria-describedby=${describedBy} @change=${set}>
      <option value="" .selected=${!value}>${first}</option>
      ${shown.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.title}</option>`)}
    </select>`;
  }
  const articles = name === 'url' ? (known?.articles.nodes ?? []) : [];
  return html`<input
      id=${name}
      type=${kind === 'number' ? 'number' : 'text'}
      min=${range?.[0] ?? nothing}
      max=${range?.[1] ?? nothing}
      dir=${kind === 'number' || ['headline', 'query'].includes(name) ? 'auto' : 'ltr'}
      spellcheck="false"
      autocomplete="off"
      placeholder=${name === 'site' ? (known?.site.key ?? '') : usual || ''}
      list=${articles.length ? 'articles' : nothing}
      aria-describedby=${describedBy}
      .value=${value}
      @input=${set}
    />
    ${articles.length ? html`<datalist id="articles">${articles.map(({ url, headline }) => html`<option value=${url}>${headline}</option>`)}</datalist>` : nothing}`;
}

/** Options that are the site's to say, or the widgets'. */
function optionsOf(name: string, { strings, known }: FieldsContext): Option[] | undefined {
  if (name === 'lang') {
    const names = new Intl.DisplayNames([strings.language], { type: 'language' });
    return languages.split(' ').map((value) => ({ value, title: names.of(value) ?? value }));
  }
  if (name !== 'section' || !known) return undefined;
  return known.sections.flatMap(({ slug, name: title, children }) => [
    { value: slug, title },
    ...children.map((child) => ({ value: child.slug, title: `${title} – ${child.name}` })),
  ]);
}

function flagView({ name }: Attribute, title: string, told: string, context: FieldsContext): TemplateResult {
  const set = (event: Event): void => setValue(context, name, (event.target as HTMLInputElement).checked ? 'on' : '');
  return html`<div class="flag">
    <label
      ><input
        id=${name}
        type="checkbox"
        aria-describedby=${told ? `${name}-hint` : nothing}
        .checked=${Boolean(context.choice.values[name])}
        @change=${set}
      />${title}</label
    >
    ${hintView(name, told)}
  </div>`;
}

/** Several words; they are written in the order in which they are described. */
function listView({ name, choices }: Attribute, title: string, context: FieldsContext): TemplateResult {
  const { strings, choice } = context;
  const chosen = (choice.values[name] ?? '').split(/\s+/).filter(Boolean);
  const toggle = (word: string): void => {
    const kept = choices.filter((one) => (one === word) !== chosen.includes(one));
    setValue(context, name, kept.join(' '));
  };
  return html`<fieldset id=${name} class="list">
    <legend>${title}</legend>
    ${choices.map(
      (word) =>
        html`<label
          ><input type="checkbox" .checked=${chosen.includes(word)} @change=${() => toggle(word)} />${strings.choices[word] ?? word}</label
        >`,
    )}
  </fieldset>`;
}

function hintView(name: string, told: string): TemplateResult | typeof nothing {
  return told ? html`<p class="hint" id="${name}-hint">${told}</p>` : nothing;
}

function setValue({ choice, choose }: FieldsContext, name: string, value: string): void {
  choose({ values: { ...choice.values, [name]: value } });
}
