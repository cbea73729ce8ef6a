import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { DutyCounts } from '../duties/duty-counts.ts';
import type { ConsoleViewerQuery } from '../session/viewer.graphql';
import { fill } from '../strings/console-languages.ts';
import type { ConsoleStrings } from '../strings/en.ts';
import type { Preferences } from './preferences.ts';
import { addressOf, type Route, type View } from './route.ts';

/** What the head of every page of the console shows and lets be done. */
export interface HeadContext {
  readonly strings: ConsoleStrings;
  readonly locale: string;
  readonly route: Route;
  /** Parts that whoever is in may open. */
  readonly open: readonly View[];
  readonly counts: DutyCounts['counts'];
  readonly here: ConsoleViewerQuery['site'] | undefined;
  readonly sites: ConsoleViewerQuery['viewer']['sites'];
  /** Who is in. */
  readonly name: string;
  readonly theme: Preferences['theme'];
  readonly languageSwitch: TemplateResult;
  readonly go: (change: Partial<Route>) => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly leave: () => void;
}

export function headView(context: HeadContext): TemplateResult {
  const { strings, open, theme, name, prefer, leave } = context;
  return html`<header>
    <p class="brand">${strings.console}</p>
    ${siteSwitch(context)}
    <div class="tools">
      <label
        ><span class="unseen">${strings.theme}</span>
        <select
          @change=${(event: Event) => prefer({ theme: (event.target as HTMLSelectElement).value as 'system' })}
        >
          ${Object.entries(strings.themes).map(
            ([one, title]) => html`<option value=${one} ?selected=${one === theme}>${title}</option>`,
          )}
        </select></label
      >
      ${context.languageSwitch}
      <button class="plain" type="button" title=${fill(strings.signedInAs, { name })} @click=${leave}>
        ${strings.signOut}
      </button>
    </div>
    <nav aria-label=${strings.sections}>${open.map((view) => viewLink(view, context))}</nav>
  </header>`;
}

function viewLink(view: View, { strings, locale, route, counts, go }: HeadContext): TemplateResult {
  const change = { view, thread: '', search: '', article: '' };
  const count = view === 'notices' || view === 'appeals' ? counts[view] : 0;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(change);
  };
  return html`<a
    href=${addressOf({ ...route, ...change })}
    aria-current=${view === route.view ? 'page' : nothing}
    @click=${follow}
    ${view === route.view ? ref(inSight) : nothing}
    >${strings.views[view]}
    ${count > 0 ? html`<span class="count">${new Intl.NumberFormat(locale).format(count)}</span>` : nothing}</a
  >`;
}

/** On a phone the row of parts scrolls: the one that is open is seen. */
function inSight(link: Element | undefined): void {
  requestAnimationFrame(() => {
    const row = link?.parentElement;
    if (!link || !row) return;
    const [own, all] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollBy({ left: (own.left + own.right - all.left - all.right) / 2 });
  });
}

function siteSwitch({ strings, here, sites, go }: HeadContext): TemplateResult {
  const isMember = sites.some(({ key }) => key === here?.key);
  if (sites.length < 2 && isMember) return html`<p class="site">${here?.name}</p>`;
  return html`<label class="site"
    ><span class="unseen">${strings.site}</span>
    <select
      @change=${(event: Event) => go({ site: (event.target as HTMLSelectElement).value, thread: '', search: '', article: '' })}
    >
      ${isMember ? nothing : html`<option selected disabled>${here?.name}</option>`}
      ${sites.map(({ key, name }) => html`<option value=${key} ?selected=${key === here?.key}>${name}</option>`)}
    </select></label
  >`;
}
