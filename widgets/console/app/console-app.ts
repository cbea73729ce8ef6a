import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf, primaryLanguage } from '../../context/language.ts';
import { localeFor } from '../../format/locale.ts';
import { base } from '../../style/base.ts';
import { formTokens } from '../../style/form-tokens.ts';
import { tokens } from '../../style/tokens.ts';
import { Connection } from '../connection/connection.ts';
import { DutyCounts } from '../duties/duty-counts.ts';
import { ModerationFeed } from '../live/moderation-feed.ts';
import { inFront, readDoor, type DoorPlace } from '../session/door.ts';
import type { SignInView } from '../session/sign-in-view.ts';
import signOut from '../session/sign-out.graphql';
import viewer from '../session/viewer.graphql';
import type { ConsoleViewerQuery } from '../session/viewer.graphql';
import { consoleStrings } from '../strings/console-languages.ts';
import type { ConsoleStrings } from '../strings/en.ts';
import { paper } from '../style/paper.ts';
import { appStyles } from './app-styles.ts';
import type { Desk } from './desk.ts';
import { headView } from './head-view.ts';
import { needs } from './needs.ts';
import { partView } from './part-view.ts';
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts';
import { addressOf, readRoute, views, type Route } from './route.ts';

/** Milliseconds after which what was said is no longer over what one reads. */
const heard = 8_000;

/** The moderators' desk: who is in, on which site, in which language, and which of its parts is open. */
export class ConsoleApp extends LitElement {
  static override styles = [tokens, formTokens, base, paper, appStyles];

  static override properties: PropertyDeclarations = {
    state: { state: true },
    isExpired: { state: true },
    route: { state: true },
    preferences: { state: true },
    said: { state: true },
  };

  declare state: 'loading' | 'failed' | 'out' | 'in';
  declare isExpired: boolean;
  declare route: Route;
  declare preferences: Preferences;
  declare said: string;

  readonly #connection = new Connection();
  readonly #feed = new ModerationFeed(this.#connection);
  readonly #duties = new DutyCounts(this.#connection, this.#feed, () => this.requestUpdate());
  #known: ConsoleViewerQuery | undefined;
  #door = readDoor(new URL(location.href));
  #session = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;

  constructor() {
    super();
    this.state = 'loading';
    this.isExpired = false;
    this.route = readRoute(new URL(location.href));
    this.preferences = readPreferences();
    this.said = '';
    this.#connection.onExpired(() => void this.#enter());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#arrive);
    void this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#arrive);
    this.#feed.stop();
    this.#duties.stop();
  }

  /** The page around follows what was chosen in it. */
  override willUpdate(): void {
    const { language, console: title } = this.#strings;
    const { documentElement: page } = document;
    page.lang = language;
    page.dir = directionOf(language);
    page.dataset['theme'] = this.preferences.theme;
    document.title = [this.#known?.site.name, title].filter(Boolean).join(' · ');
    this.#connection.language = language;
    this.#connection.site = this.route.site;
  }

  override render(): unknown {
    const { language } = this.#strings;
    return html`<div class="root app" lang=${language} dir=${directionOf(language)}>
      ${this.#content()}
      <p class="said" role="status" aria-live="polite">${this.said}</p>
    </div>`;
  }

  #content(): unknown {
    const strings = this.#strings;
    if (this.#door && this.state !== 'loading') return this.#inFront(this.#door);
    switch (this.state) {
      case 'loading':
        return html`<p class="quiet middle" role="status">${strings.loading}</p>`;
      case 'failed':
        return html`<div class="middle">
          <p>${strings.offline}</p>
          <button type="button" @click=${() => void this.#enter()}>${strings.retry}</button>
        </div>`;
      case 'out':
        return html`<main class="door card">
          ${this.#languageSwitch()}
          <h1 class="title">${strings.signInTitle}</h1>
          ${this.#signIn()}
        </main>`;
      case 'in':
        return this.#inside();
    }
  }

  #inside(): TemplateResult {
    const desk = this.#desk();
    const { view } = this.route;
    const isMember = Boolean(this.#known?.viewer.staff);
    const open = views.filter((one) => desk.may(needs[one]));
    return html`${headView({
        strings: desk.strings,
        locale: desk.locale,
        route: this.route,
        open,
        counts: this.#duties.counts,
        here: this.#known?.site,
        sites: this.#known?.viewer.sites ?? [],
        name: this.#known?.viewer.staff?.name ?? '',
        theme: this.preferences.theme,
        languageSwitch: this.#languageSwitch(),
        go: (change) => this.#move(change),
        prefer: (change) => this.#prefer(change),
        leave: () => void this.#leave(),
      })}
      <main id="main" tabindex="-1">
        ${
          !isMember
            ? html`<h1 class="middle title">${desk.strings.noSite}</h1>`
            : open.includes(view)
              ? partView(desk)
              : html`<h1 class="middle title">${desk.strings.notPermitted}</h1>`
        }
      </main>
      ${this.isExpired ? this.#expired() : nothing}`;
  }

  #languageSwitch(): TemplateResult {
    const strings = this.#strings;
    const other = strings.language === 'ar' ? 'en' : 'ar';
    return html`<button
      class="plain language"
      type="button"
      lang=${other}
      @click=${() => this.#prefer({ language: other })}
    >
      ${strings.otherLanguage}
    </button>`;
  }

  /** What a link leads to, whoever is in. */
  #inFront(place: DoorPlace): TemplateResult {
    void import('../session/define-door.ts');
    return inFront(place, this.#desk(), this.#languageSwitch(), (site) => this.#goIn(site));
  }

  /** From the door to the desk; the link is used, and goes out of the history. */
  #goIn(site: string): void {
    history.replaceState(null, '', site ? `/console?${new URLSearchParams({ site })}` : '/console');
    this.#door = undefined;
    this.route = readRoute(new URL(location.href));
    void this.#enterAnew();
  }

  #signIn(): TemplateResult {
    return html`<gazette-console-sign-in
      .desk=${this.#desk()}
      @signed-in=${() => void this.#enterAnew()}
    ></gazette-console-sign-in>`;
  }

  #expired(): TemplateResult {
    const strings = this.#strings;
    return html`<dialog aria-labelledby="expired" @cancel=${(event: Event) => event.preventDefault()}>
      <h2 class="title" id="expired">${strings.expired}</h2>
      <p class="quiet">${strings.expiredHint}</p>
      ${this.#signIn()}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<SignInView>('gazette-console-sign-in')?.begin();
  }

  get #strings(): ConsoleStrings {
    return consoleStrings(this.preferences.language || navigator.language);
  }

  #desk(): Desk {
    const strings = this.#strings;
    const { site, viewer: asker } = this.#known ?? {};
    return {
      connection: this.#connection,
      feed: this.#feed,
      strings,
      locale: localeFor(strings.language, site?.locale ?? ''),
      languages: [...new Set((site?.languages ?? []).map(primaryLanguage))],
      timeZone: site?.timeZone ?? 'UTC',
      staff: asker?.staff?.id ?? '',
      route: this.route,
      keys: this.preferences.keys,
      session: this.#session,
      isAway: () => this.isExpired,
      may: (permission) => asker?.staff?.permissions.includes(permission) ?? false,
      go: (change, isSame) => this.#move(change, isSame),
      say: (text) => this.#say(text),
      prefer: (change) => this.#prefer(change),
    };
  }

  /** Asks who we are: at the beginning, after signing in, on another site, and when we are taken for a stranger. */
  #enter(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** After signing in: what was asked before that, and is still on its way, tells of a stranger. */
  async #enterAnew(): Promise<void> {
    await this.#asking;
    await this.#enter();
  }

  async #ask(): Promise<void> {
    await this.updateComplete;
    try {
      const known = await this.#connection.ask(viewer, { language: this.#strings.language });
      this.#connection.prove(known.viewer.csrfToken);
      if (known.viewer.csrfToken === null) return this.#shutOut();
      this.#known = known;
      this.#session += 1;
      this.state = 'in';
      this.#beginAtHome();
      if (known.viewer.staff) this.#feed.start();
      if (known.viewer.staff?.permissions.includes('COMMENTS_MODERATE')) void this.#duties.refresh();
      if (this.isExpired) this.#say(this.#strings.welcomeBack);
      // Closed, not only removed: the focus goes back to where it was.
      this.renderRoot.querySelector('dialog')?.close();
      this.isExpired = false;
      this.requestUpdate();
    } catch {
      if (this.state === 'loading') this.state = 'failed';
    }
  }

  /** Who may not read the queue, where the console begins, begins with the first part that they may open. */
  #beginAtHome(): void {
    const may = this.#desk().may;
    const first = views.find((view) => may(needs[view]));
    if (first && location.pathname.replace(/\/$/, '') === '/console' && !may(needs[this.route.view])) this.#move({ view: first }, true);
  }

  /** Whoever was in keeps their place behind the door. */
  #shutOut(): void {
    this.#feed.stop();
    if (this.state === 'in') this.isExpired = true;
    else this.state = 'out';
  }

  readonly #leave = async (): Promise<void> => {
    await this.#connection.ask(signOut, {}).catch(() => undefined);
    this.#feed.stop();
    this.#known = undefined;
    this.#connection.prove(null);
    this.state = 'out';
  };

  readonly #arrive = (): void => {
    const { site } = this.route;
    this.route = readRoute(new URL(location.href));
    if (site !== this.route.site) void this.#enter();
  };

  #move(change: Partial<Route>, isSame = false): void {
    const next = { ...this.route, ...change };
    if (addressOf(next) === addressOf(this.route)) return;
    if (isSame) history.replaceState(null, '', addressOf(next));
    else history.pushState(null, '', addressOf(next));
    this.#arrive();
  }

  #prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    keepPreferences(this.preferences);
    if (change.language && this.state === 'in') void this.#enter();
  }

  /** The same sentence twice is heard twice. */
  #say(text: string): void {
    this.said = '';
    requestAnimationFrame(() => (this.said = text));
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (this.said = ''), heard);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console': ConsoleApp;
  }
}
