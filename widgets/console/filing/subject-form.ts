import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { fieldText } from '../app/field-text.ts';
import { errorView, type FieldErrors } from '../settings/field-errors.ts';
import { slugField } from './slug-field.ts';
import { changed, type Subject, type SubjectChange, type SubjectKind } from './subjects.ts';
import type { TagKind } from './tag-index.graphql';
import { textFields, typedTexts } from './text-fields.ts';

interface SubjectForm {
  readonly of: SubjectKind;
  /** Undefined for one that is begun. */
  readonly known: Subject | undefined;
  readonly errors: FieldErrors;
  readonly title: string;
  save(change: SubjectChange): void;
  cancel(): void;
}

const kinds: readonly TagKind[] = ['TOPIC', 'STORY'];

/** All that a tag or a contributor is. */
export function subjectForm(desk: Desk, { of, known, errors, title, save, cancel }: SubjectForm): TemplateResult {
  const { strings } = desk;
  const words = strings.filing;
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const slug = fieldText(event, 'slug');
    const kind = kinds.find((one) => one === form.get('kind'));
    save({
      slug: known?.slug ?? slug,
      to: slug,
      isNew: !known,
      names: changed(typedTexts(form, 'names'), known?.names),
      kind: kind === known?.kind ? undefined : kind,
      roles: changed(typedTexts(form, 'roles'), known?.roles),
      bios: changed(typedTexts(form, 'bios'), known?.bios),
    });
  };
  return html`<form id="subject" novalidate aria-label=${title} @submit=${submit}>
    ${textFields(desk, { name: 'names', title: words.name, texts: known?.names, isWrong: errors.has('names') })} ${errorView(errors, 'names')}
    ${slugField({ strings, id: 'slug', slug: known?.slug ?? '', errors })}
    ${
      of === 'tag'
        ? html`<label class="field" for="kind"
            >${words.kind}
            <select id="kind" name="kind">
              ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === known?.kind}>${words.tagKinds[kind]}</option>`)}
            </select></label
          >`
        : html`${textFields(desk, { name: 'roles', title: words.role, texts: known?.roles })} ${textFields(desk, { name: 'bios', title: words.bio, texts: known?.bios, isLong: true })}`
    }
    ${errorView(errors, '', 'form')}
    <span class="acts">
      <button class="primary" type="submit">${words.save}</button>
      <button type="button" @click=${cancel}>${strings.cancel}</button>
    </span>
  </form>`;
}
