import { css, html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import signIn from './sign-in.graphql';

/**
 * The way in: e-mail and password, with what is wrong said where it is wrong.
 *
 * @fires signed-in - The server has opened a session
 */
export class SignInView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
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
    errors: { state: true },
    sending: { state: true },
  };

  declare errors: { email?: string; password?: string; form?: string };
  declare sending: boolean;

  constructor() {
    super();
    this.errors = {};
    this.sending = false;
  }

  /** Puts the cursor where one begins to write. */
  begin(): void {
    void this.focusOn('email');
  }

  override render(): unknown {
    const { strings } = this.desk;
    return html`<form class="root" novalidate @submit=${this.#submit}>
      ${this.#field('email', strings.email, 'email', 'username')}
      ${this.#field('password', strings.password, 'password', 'current-password')}
      <p class="error" role="alert">${this.errors.form ?? nothing}</p>
      <button class="primary" type="submit" aria-disabled=${this.sending}>
        ${this.sending ? strings.signingIn : strings.signIn}
      </button>
      <a href=${this.#forgotten()}>${strings.forgot}</a>
    </form>`;
  }

  #forgotten(): string {
    const { site } = this.desk.route;
    return site ? `/console/forgot?${new URLSearchParams({ site })}` : '/console/forgot';
  }

  #field(
    name: 'email' | 'password',
    label: string,
    type: string,
    autocomplete: 'username' | 'current-password',
  ): unknown {
    const error = this.errors[name];
    return html`<label class="field" for=${name}
        >${label}
        <input
          id=${name}
          name=${name}
          type=${type}
          dir="ltr"
          required
          autocomplete=${autocomplete}
          aria-invalid=${Boolean(error)}
          aria-describedby=${error ? `${name}-error` : nothing}
      /></label>
      ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    const { connection, strings } = this.desk;
    const email = fieldText(event, 'email');
    const password = fieldText(event, 'password', false);
    this.errors = {
      ...(email ? {} : { email: strings.enterEmail }),
      ...(password ? {} : { password: strings.enterPassword }),
    };
    if (!email || !password) return this.focusOn(email ? 'password' : 'email');
    this.sending = true;
    try {
      const { signIn: answer } = await connection.ask(signIn, { input: { email, password } });
      if (answer.__typename === 'SignInPayload') {
        connection.prove(answer.csrfToken);
        this.dispatchEvent(new CustomEvent('signed-in'));
      } else {
        this.errors = {
          form: answer.__typename === 'RateLimited' ? this.#wait(answer.retryAfter) : strings.wrongPassword,
        };
        await this.focusOn('password');
      }
    } catch {
      this.errors = { form: strings.signInFailed };
    }
    this.sending = false;
  };

  #wait(seconds: number): string {
    const { strings, locale } = this.desk;
    const minutes = seconds > 90;
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: minutes ? 'minute' : 'second',
      unitDisplay: 'long',
    });
    return fill(strings.tooManyTries, { time: format.format(minutes ? Math.ceil(seconds / 60) : seconds) });
  }
}
