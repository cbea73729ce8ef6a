import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import type { Texts } from './subjects.ts';

interface TextFields {
  readonly name: 'names' | 'roles' | 'bios';
  readonly title: string;
  readonly texts: Texts | undefined;
  readonly isLong?: boolean;
  readonly isWrong?: boolean;
}

/** A field for a text in each language of the site, and in any other in which there is one. */
export function textFields({ strings, languages }: Desk, { name, title, texts = [], isLong = false, isWrong = false }: TextFields): TemplateResult {
  const all = [...new Set([...languages, ...texts.map(({ language }) => language)])];
  return html`<fieldset>
    <legend>${title}</legend>
    ${all.map((language) => {
      const text = texts.find((one) => one.language === language)?.text ?? '';
      const id = `${name}-${language}`;
      return html`<label class="field" for=${id}
        >${strings.languages[language] ?? language}
        ${
          isLong
            ? html`<textarea id=${id} name=${id} lang=${language} dir="auto" rows="3" .value=${text}></textarea>`
            : html`<input id=${id} name=${id} lang=${language} dir="auto" autocomplete="off" value=${text} aria-invalid=${isWrong} aria-describedby="names-error" />`
        }</label
      >`;
    })}
  </fieldset>`;
}

/** What was typed into these fields, what was emptied included. */
export function typedTexts(form: FormData, name: TextFields['name']): Texts {
  return [...form].flatMap(([field, text]) => (field.startsWith(`${name}-`) && typeof text === 'string' ? [{ language: field.slice(name.length + 1), text: text.trim() }] : []));
}
