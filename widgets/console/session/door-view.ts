import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import acceptInvitation from './accept-invitation.graphql';
import type { Door } from './door.ts';
import foundSite from './found-site.graphql';
import invitation from './invitation.graphql';
import type { InvitationQuery } from './invitation.graphql';
import requestPasswordReset from './request-password-reset.graphql';
import resetPassword from './reset-password.graphql';

type Offer = NonNullable<InvitationQuery['invitation']>;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'email' | 'password' | 'text';
  readonly autocomplete?: 'name' | 'username' | 'new-password' | 'current-password' | 'organization';
  readonly hint?: string;
  /** Addresses, keys and passwords are written from left to right in every language. */
  readonly isText?: boolean;
  readonly isOptional?: boolean;
}

/**
 * In front of the door: asking for a new password and choosing it, joining the staff, founding a site.
 *
 * @fires entered - The server has opened a session; `detail` is the key of the site to go to
 * @fires left - Back to signing in
 */
export class DoorView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
      .root,
      form {
        display: grid;
        gap: 1rem;
      }

      .primary {
        min-block-size: 2.75rem;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    door: { attribute: false },
    token: { attribute: false },
    state: { state: true },
    errors: { state: true },
  };

  declare door: Door;
  declare token: string;
  declare state: 'loading' | 'asking' | 'sending' | 'done' | 'gone' | 'failed';
  declare errors: Readonly<Record<string, string>>;

  #offer: Offer | undefined;
  #hasLooked = false;

  constructor() {
    super();
    this.state = 'asking';
    this.errors = {};
  }

  /** Not when it is connected: an element that is defined late is told only then where it stands. */
  override willUpdate(): void {
    if (this.#hasLooked) return;
    this.#hasLooked = true;
    if (this.door === 'join' || this.door === 'found') void this.#look();
  }

  async #look(): Promise<void> {
    this.state = 'loading';
    const { connection, strings } = this.desk;
    try {
      const { invitation: offer } = await connection.ask(invitation, { token: this.token, language: strings.language });
      this.#offer = offer ?? undefined;
      this.state = offer && offer.foundsSite === (this.door === 'found') ? 'asking' : 'gone';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    const { door, state } = this;
    return html`<div class="root">
      <h1 class="title">${strings.doors[door]}</h1>
      ${
        state === 'loading'
          ? html`<p class="quiet" role="status">${strings.loading}</p>`
          : state === 'failed'
            ? html`<p role="alert">${strings.offline}</p>
                <button type="button" @click=${() => void this.#look()}>${strings.retry}</button>`
            : state === 'gone'
              ? html`<p role="alert">${strings.linkGone}</p>`
              : state === 'done'
                ? html`<p role="status" id="done" tabindex="-1">${door === 'forgot' ? strings.resetSent : strings.resetDone}</p>`
                : this.#form()
      }
      ${door === 'forgot' || door === 'reset' || state === 'gone' ? html`<button class="plain" type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${strings.toSignIn}</button>` : nothing}
    </div>`;
  }

  #form(): TemplateResult {
    const { strings } = this.desk;
    const offer = this.#offer;
    const values = { site: offer?.siteName ?? '', name: offer?.invitedBy ?? '', role: offer ? strings.roles[offer.role] : '' };
    return html`${offer?.invitedBy ? html`<p>${fill(offer.foundsSite ? strings.foundBy : strings.joinBy, values)}</p>` : nothing}
      ${offer && !offer.foundsSite && !offer.invitedBy ? html`<p>${fill(strings.joinAs, values)}</p>` : nothing}
      ${this.door === 'forgot' ? html`<p class="quiet">${strings.forgotHint}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        ${this.#fields().map((field) => this.#field(field))}
        <p class="error" role="alert">${this.errors['form'] ?? nothing}</p>
        <button class="primary" type="submit" aria-disabled=${this.state === 'sending'}>${strings.doorActs[this.door]}</button>
      </form>`;
  }

  #fields(): readonly Field[] {
    const { strings } = this.desk;
    const offer = this.#offer;
    const email: Field = { name: 'email', label: strings.email, type: 'email', autocomplete: 'username' };
    if (this.door === 'forgot') return [email];
    const password: Field = offer?.hasAccount
      ? { name: 'password', label: strings.password, type: 'password', autocomplete: 'current-password', hint: strings.ownPassword }
      : { name: 'password', label: strings.newPassword, type: 'password', autocomplete: 'new-password', hint: strings.passwordHint };
    if (this.door === 'reset') return [password];
    const person: Field[] = [
      ...(offer?.hasAccount ? [] : [{ name: 'name', label: strings.yourName, autocomplete: 'name', isText: true } as const]),
      ...(offer?.email ? [] : [email]),
      password,
    ];
    if (this.door === 'join') return person;
    return [
      { name: 'siteName', label: strings.siteName, autocomplete: 'organization', isText: true },
      { name: 'key', label: strings.siteKey, hint: strings.siteKeyHint },
      { name: 'locale', label: strings.siteLanguage, hint: strings.siteLanguageHint },
      { name: 'hosts', label: strings.siteHosts, hint: strings.siteHostsHint, isOptional: true },
      { name: 'allowedOrigins', label: strings.siteOrigins, hint: strings.siteOriginsHint, isOptional: true },
      ...person,
    ];
  }

  #field({ name, label, type = 'text', autocomplete, hint, isText, isOptional }: Field): TemplateResult {
    const error = this.errors[name];
    const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        dir=${isText ? 'auto' : 'ltr'}
        ?required=${!isOptional}
        autocomplete=${autocomplete ?? 'off'}
        aria-invalid=${Boolean(error)}
        aria-describedby=${described || nothing}
      />
      ${hint ? html`<p class="quiet" id="${name}-hint">${hint}</p>` : nothing}
      ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
    </div>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.state === 'sending') return;
    const { strings } = this.desk;
    const text = (name: string) => fieldText(event, name, name !== 'password');
    const missing = this.#fields().filter(({ name, isOptional }) => !isOptional && text(name) === '');
    this.errors = Object.fromEntries(missing.map(({ name }) => [name, strings.fillIn]));
    if (missing[0]) return this.focusOn(missing[0].name);
    this.state = 'sending';
    try {
      await this.#send(text);
    } catch {
      this.errors = { form: strings.notSent };
    }
    if (this.state === 'sending') this.state = 'asking';
    const wrong = this.#fields().find(({ name }) => this.errors[name] !== undefined);
    await this.focusOn(wrong?.name ?? 'done');
  };

  async #send(text: (name: string) => string): Promise<void> {
    const { connection } = this.desk;
    const { token, door } = this;
    // Read now: once the answer has come, the event no longer names its form.
    const key = text('key');
    const person = { token, password: text('password'), ...(text('email') && { email: text('email') }) };
    if (door === 'forgot' || door === 'reset') {
      const answer =
        door === 'forgot'
          ? (await connection.ask(requestPasswordReset, { email: text('email') })).requestPasswordReset
          : (await connection.ask(resetPassword, { token, password: person.password })).resetPassword;
      if (answer.__typename === 'PasswordResetPayload') this.state = 'done';
      else this.#refused(answer);
      return;
    }
    const answer =
      door === 'join'
        ? (await connection.ask(acceptInvitation, { input: { ...person, name: text('name') } })).acceptInvitation
        : (await connection.ask(foundSite, { input: { ...person, ownerName: text('name'), ...siteOf(text) } })).foundSite;
    if (answer.__typename !== 'SignInPayload') return this.#refused(answer);
    connection.prove(answer.csrfToken);
    const site = door === 'found' ? key : connection.site;
    this.dispatchEvent(new CustomEvent('entered', { detail: site }));
  }

  #refused(answer: { readonly message?: string; readonly fields?: readonly { name: string; message: string }[] }): void {
    // The name of the site and of its owner are both `name` to the server, in this order.
    const place = (name: string) => (this.door === 'found' && name === 'name' ? 'siteName' : name === 'languages' ? 'locale' : name);
    const named = Object.fromEntries((answer.fields ?? []).map(({ name, message }) => [place(name), message]));
    const known = this.#fields().some(({ name }) => named[name] !== undefined);
    this.errors = known ? named : { form: answer.message ?? this.desk.strings.notSent };
  }
}

function siteOf(text: (name: string) => string) {
  const list = (name: string) => text(name).split(/[\s,،]+/).filter(Boolean);
  return { key: text('key'), name: text('siteName'), locale: text('locale'), hosts: list('hosts'), allowedOrigins: list('allowedOrigins') };
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-door': DoorView;
  }
}
