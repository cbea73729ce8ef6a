import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import inviteStaff from './invite-staff.graphql';
import revokeInvitation from './revoke-invitation.graphql';
import setStaffRole from './set-staff-role.graphql';
import type { StaffRole } from './set-staff-role.graphql';
import document from './staff-members.graphql';
import type { StaffMembersQuery } from './staff-members.graphql';
import { staffStyles } from './staff-styles.ts';

type Member = StaffMembersQuery['staffMembers']['nodes'][number];

const pageSize = 100;
const roles: readonly StaffRole[] = ['OWNER', 'EDITOR', 'MODERATOR', 'CONTRIBUTOR'];
/** Roles whose work lies in sections. */
const narrowed: readonly StaffRole[] = ['EDITOR', 'CONTRIBUTOR'];

/** Who works for the site, as what and in which sections; whom one has invited. */
export class StaffView extends ConsoleView {
  static override styles = [ConsoleView.styles, staffStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    known: { state: true },
    state: { state: true },
    role: { state: true },
    error: { state: true },
    link: { state: true },
  };

  declare known: StaffMembersQuery | undefined;
  declare state: 'loading' | 'loaded' | 'failed';
  /** The role of whoever is to be invited. */
  declare role: StaffRole;
  declare error: string;
  /** Of the invitation that was made last: it cannot be shown again. */
  declare link: string;

  #asked = '';

  constructor() {
    super();
    this.state = 'loading';
    this.role = 'EDITOR';
    this.error = '';
    this.link = '';
  }

  override willUpdate(): void {
    const { route, session, strings } = this.desk;
    const wish = [route.site, session, strings.language].join(' ');
    if (wish === this.#asked) return;
    this.#asked = wish;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { connection, strings } = this.desk;
    try {
      this.known = await connection.ask(document, { first: pageSize, language: strings.language });
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    return html`<div class="root">
      <h1 class="title">${strings.staffTitle}</h1>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : html`${this.#members()} ${this.#inviteForm()} ${this.#waiting()}`
      }
    </div>`;
  }

  #members(): TemplateResult {
    const { strings } = this.desk;
    return html`<ul class="card" role="list">
      ${this.known?.staffMembers.nodes.map(
        (member) =>
          html`<li>
            <span class="who"
              ><bdi>${member.staff.name}</bdi> <bdi class="quiet">${member.email}</bdi>
              ${member.sections ? html`<span class="quiet">${member.sections.map(({ name }) => name).join(strings.language === 'ar' ? '، ' : ', ')}</span>` : nothing}
              ${member.disabledAt ? html`<span class="quiet">${strings.staffClosed}</span>` : nothing}</span
            >
            <span class="acts">
              <select aria-label="${strings.role}: ${member.staff.name}" @change=${(event: Event) => void this.#setRole(member, event.target as HTMLSelectElement)}>
                ${roles.map((role) => html`<option value=${role} ?selected=${role === member.role}>${strings.roles[role]}</option>`)}
              </select>
              <button class="plain" type="button" aria-label="${strings.removeStaff}: ${member.staff.name}" @click=${() => void this.#remove(member)}>${strings.removeStaff}</button>
            </span>
          </li>`,
      )}
    </ul>`;
  }

  #inviteForm(): TemplateResult {
    const { strings } = this.desk;
    const sections = narrowed.includes(this.role) ? (this.known?.newsroomSections ?? []) : [];
    return html`<form class="card" novalidate @submit=${this.#invite}>
      <h2>${strings.inviteTitle}</h2>
      <label class="field" for="invited"
        >${strings.email}
        <input id="invited" name="invited" type="email" dir="ltr" required autocomplete="off" aria-invalid=${Boolean(this.error)} aria-describedby="invite-error" />
      </label>
      <label class="field" for="role"
        >${strings.role}
        <select id="role" @change=${(event: Event) => (this.role = (event.target as HTMLSelectElement).value as StaffRole)}>
          ${roles.map((role) => html`<option value=${role} ?selected=${role === this.role}>${strings.roles[role]}</option>`)}
        </select></label
      >
      ${
        sections.length > 0
          ? html`<fieldset>
              <legend>${strings.narrowTo}</legend>
              ${sections.map(({ id, name, depth }) => html`<label .style=${`--_depth:${depth}`}><input type="checkbox" name="section" value=${id} /> ${name}</label> `)}
            </fieldset>`
          : nothing
      }
      <p class="error" id="invite-error" role="alert">${this.error}</p>
      <button class="primary" type="submit">${strings.invite}</button>
      ${
        this.link
          ? html`<label class="field" for="link">${strings.invitedLink} <input class="link" id="link" dir="ltr" readonly .value=${this.link} /></label>`
          : nothing
      }
    </form>`;
  }

  #waiting(): unknown {
    const { strings } = this.desk;
    const waiting = this.known?.invitations.nodes ?? [];
    if (waiting.length === 0) return nothing;
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting">${strings.waitingTitle}</h2>
      <ul class="card" role="list">
        ${waiting.map(
          ({ id, email, role, foundsSite }) =>
            html`<li>
              <span class="who"><bdi>${email ?? strings.inviteSite}</bdi> <span class="quiet">${foundsSite ? strings.inviteSite : strings.roles[role]}</span></span>
              <button type="button" aria-label="${strings.takeBack}: ${email ?? strings.inviteSite}" @click=${() => void this.#takeBack(id)}>${strings.takeBack}</button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #invite = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, strings } = this.desk;
    const form = event.target as HTMLFormElement;
    const email = fieldText(event, 'invited');
    this.error = email ? '' : strings.enterEmail;
    if (!email) return this.focusOn('invited');
    const sections = new FormData(form).getAll('section').map(String);
    try {
      const input = { email, role: this.role, ...(sections.length > 0 && { sections }) };
      const { inviteStaff: answer } = await connection.ask(inviteStaff, { input });
      if (answer.__typename !== 'InvitePayload') {
        this.error = answer.message;
        return this.focusOn('invited');
      }
      this.link = answer.url;
      form.reset();
      await this.#read();
      await this.focusOn('link');
    } catch {
      this.error = strings.notSent;
    }
  };

  async #setRole({ staff, role: former }: Member, select: HTMLSelectElement): Promise<void> {
    const { strings } = this.desk;
    const done = await this.#change(staff.id, select.value as StaffRole, fill(strings.roleSet, { name: staff.name }));
    // What was refused is not shown as if it were so.
    if (!done) select.value = former;
  }

  async #remove({ staff }: Member): Promise<void> {
    const { strings } = this.desk;
    if (!confirm(fill(strings.removeSure, { name: staff.name }))) return;
    await this.#change(staff.id, null, fill(strings.staffRemoved, { name: staff.name }));
  }

  async #change(staff: string, role: StaffRole | null, done: string): Promise<boolean> {
    const { connection, strings, say } = this.desk;
    try {
      const { setStaffRole: answer } = await connection.ask(setStaffRole, { staff, role });
      const isDone = answer.__typename === 'SetStaffRolePayload';
      say(isDone ? done : fill(strings.notDone, { message: answer.message }));
      if (isDone) await this.#read();
      return isDone;
    } catch {
      say(strings.notSent);
      return false;
    }
  }

  async #takeBack(id: string): Promise<void> {
    const { connection, strings, say } = this.desk;
    try {
      const { revokeInvitation: answer } = await connection.ask(revokeInvitation, { id });
      say(answer.__typename === 'RevokeInvitationPayload' ? strings.takenBack : fill(strings.notDone, { message: answer.message }));
      await this.#read();
      await this.focusOn('invited');
    } catch {
      say(strings.notSent);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-staff': StaffView;
  }
}
