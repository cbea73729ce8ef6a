import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../strings/families.ts';
import type { Field, ReplyForm } from './reply-form.ts';

/** Where a form stands: under the thread's heading, or in place under a comment. */
export interface FormPlace {
  /** Unique in the element; the ids of fields are made from it. */
  id: string;
  title: unknown;
  submit: () => void;
  /** The reader turns to the form. */
  begin?: (event: Event) => void;
  write: (field: Field, text: string) => void;
  /** Closes a form that was opened in place. */
  cancel?: () => void;
  /** The words of the button where it does not post: an own comment is changed, its name stays. */
  save?: string;
  /** Where the form is sent by browsers without scripts. */
  action?: string | undefined;
  /** Whether the reader's name is known without asking. */
  signed?: unknown;
  /** Whether the writer may be told of replies. */
  notices?: boolean | undefined;
}

/** The form of a reply: comment and name, each with its own message. */
export function replyFormView(form: ReplyForm, place: FormPlace, strings: Strings<'comments'>): TemplateResult {
  // Enter in a field presses the button too. The form itself would not submit in a sandboxed frame.
  const submit = (event: Event) => {
    event.preventDefault();
    place.submit();
  };
  return html`<form class="form ${form.begun || place.signed ? 'begun' : ''}" part="form" id=${place.id} method="post" action=${place.action ?? nothing} target="_self" novalidate aria-labelledby="${place.id}-title" @focusin=${place.begin}>
    <h3 class="title" part="form-title" id="${place.id}-title">${place.title}</h3>
    ${field('body', form, place, strings)} ${place.save ? nothing : [place.signed ? nothing : field('name', form, place, strings), place.notices ? field('email', form, place, strings) : nothing, trap(form)]}
    <div class="buttons">
      <button class="primary" part="submit" type="submit" aria-disabled=${form.sending} @click=${submit}>
        ${form.sending ? strings.sending : form.notice?.kind === 'failure' ? strings.sendAgain : (place.save ?? strings.submit)}
      </button>
      ${place.cancel ? html`<button part="cancel" type="button" @click=${place.cancel}>${strings.cancel}</button>` : nothing}
    </div>
    <p class="notice ${form.notice?.kind}" part="notice" role="status">${form.notice?.text}</p>
  </form>`;
}

/** A field that no person sees or reaches, and that programs fill in. */
function trap(form: ReplyForm): TemplateResult {
  return html`<input
    class="trap"
    name="topic"
    tabindex="-1"
    aria-hidden="true"
    autocomplete="off"
    @input=${(event: Event) => (form.trap = (event.target as HTMLInputElement).value)}
  />`;
}

function field(name: Field, form: ReplyForm, place: FormPlace, strings: Strings<'comments'>): TemplateResult {
  const id = `${place.id}-${name}`;
  const error = form.errors[name];
  const invalid = error ? 'true' : nothing;
  const describedBy = error ? `${id}-error` : nothing;
  const write = (event: Event) => place.write(name, (event.target as HTMLInputElement).value);
  return html`<div class="field ${name === 'email' ? name : ''}">
    <label part="label" for=${id}>${name === 'body' ? strings.comment : name === 'name' ? strings.name : strings.notifyEmail}</label>
    ${
      name === 'body'
        ? html`<textarea
            part="field"
            id=${id}
            name="body"
            rows="4"
            dir="auto"
            required
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            .value=${form.body}
            @input=${write}
          ></textarea>`
        : html`<input
            part="field"
            id=${id}
            name=${name}
            type=${name === 'name' ? 'text' : name}
            dir="auto"
            ?required=${name === 'name'}
            autocomplete=${name}
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            .value=${form[name]}
            @input=${write}
          />`
    }
    <p class="error" part="field-error" id="${id}-error" role="alert">${error}</p>
  </div>`;
}
