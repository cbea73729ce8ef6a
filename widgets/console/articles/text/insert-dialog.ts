import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { fieldText } from '../../app/field-text.ts';
import { pictureAmong, uploadPicture } from '../picture/upload-picture.ts';

/** What is to be inserted or changed, with what it says already. */
export interface Insertion {
  readonly what: 'link' | 'picture' | 'player';
  readonly values: Readonly<Record<string, string>>;
}

/** Asks for what a link, a picture or a video needs; nothing is inserted while something of it is missing. */
export function insertDialog(
  desk: Desk,
  { what, values }: Insertion,
  insert: (values: Readonly<Record<string, string>>) => void,
  leave: () => void,
): TemplateResult {
  const { strings } = desk;
  const words = strings.articles;
  const { fields } = words;
  const boxes = {
    link: [['href', words.linkAddress]],
    picture: [
      ['src', fields.imageUrl],
      ['alt', fields.imageAlt],
      ['caption', fields.imageCaption],
      ['credit', fields.imageCredit],
    ],
    player: [
      ['href', words.playerAddress],
      ['title', words.playerTitle],
    ],
  }[what] as [string, string][];
  const title = { link: words.link, picture: words.image, player: words.player }[what];
  const hint = { link: words.linkHint, picture: undefined, player: words.playerHint }[what];
  const upload = async (event: Event) => {
    const field = event.target as HTMLInputElement;
    const form = field.closest('form');
    const address = form?.querySelector<HTMLInputElement>('#insert-src');
    const problem = form?.querySelector('#insert-src-problem');
    const file = pictureAmong(field.files);
    if (!file || !address || !problem) return;
    const picture = await uploadPicture(desk, file);
    field.value = '';
    problem.textContent = 'problem' in picture ? picture.problem : '';
    if ('problem' in picture) return;
    address.value = picture.path;
    form?.querySelector<HTMLElement>('#insert-alt')?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = Object.fromEntries(boxes.map(([name]) => [name, fieldText(event, name)]));
    const wrong = boxes.find(([name]) => problemOf(name, given[name] ?? '', what) !== undefined)?.[0];
    for (const [name] of boxes) {
      const problem = problemOf(name, given[name] ?? '', what);
      const said = problem === undefined ? '' : problem === 'address' ? words.badAddress : words.required;
      form.querySelector(`#insert-${name}`)?.setAttribute('aria-invalid', String(Boolean(said)));
      const place = form.querySelector(`#insert-${name}-problem`);
      if (place) place.textContent = said;
    }
    if (wrong) form.querySelector<HTMLElement>(`#insert-${wrong}`)?.focus();
    else insert(given);
  };
  return html`<dialog id="insert" aria-labelledby="insert-title" @close=${leave}>
    <form class="ask" novalidate @submit=${submit}>
      <h2 class="title" id="insert-title">${title}</h2>
      ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
      ${what === 'picture' ? html`<label class="field" for="insert-upload">${words.upload}<input id="insert-upload" type="file" accept="image/*" @change=${upload} /></label>` : nothing}
      ${boxes.map(
        ([name, label]) =>
          html`<label class="field" for="insert-${name}"
              >${label}
              <input
                id="insert-${name}"
                name=${name}
                dir=${name === 'href' || name === 'src' ? 'ltr' : 'auto'}
                autocomplete="off"
                .value=${values[name] ?? ''}
                aria-describedby="insert-${name}-problem"
            /></label>
            <p class="error" id="insert-${name}-problem"></p>`,
      )}
      <div class="acts">
        <button class="primary" type="submit">${what === 'link' ? words.apply : words.insert}</button>
        <button class="plain" type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>
          ${strings.cancel}
        </button>
      </div>
    </form>
  </dialog>`;
}

function problemOf(name: string, value: string, what: Insertion['what']): 'address' | 'missing' | undefined {
  const isAddress = name === 'href' || name === 'src';
  if (what === 'link' && value === '') return undefined;
  if (isAddress) return /^(https?:\/\/\S+|mailto:\S+)$/i.test(value) || (name === 'src' && /^\/\S+$/.test(value)) ? undefined : 'address';
  return value === '' ? 'missing' : undefined;
}
