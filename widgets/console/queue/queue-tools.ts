import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { addressOf, queues } from '../app/route.ts';
import { fill } from '../strings/console-languages.ts';
import type { QueueCount } from './queue-counts.ts';
import type { QueueOrder } from './queue-page.graphql';

/** The queues, each with how long it is. */
export function queueTabs({ strings, locale, route, go }: Desk, counts: readonly QueueCount[] = []): TemplateResult {
  const number = new Intl.NumberFormat(locale);
  return html`<nav class="tabs" aria-label=${strings.queueTabs}>
    ${queues.map((queue) => {
      const count = counts.find((one) => one.queue === queue);
      const follow = (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go({ queue });
      };
      return html`<a
        href=${addressOf({ ...route, queue })}
        aria-current=${queue === route.queue ? 'page' : nothing}
        @click=${follow}
        >${strings.queues[queue]}
        ${
          count
            ? html`<span
                class="count"
                title=${count.isMore ? fill(strings.atLeast, { count: number.format(count.count) }) : nothing}
                >${number.format(count.count)}${count.isMore ? '+' : ''}</span
              >`
            : nothing
        }</a
      >`;
    })}
  </nav>`;
}

/** Search and order of a queue, and the way to the list of keys. */
export function queueTools(
  { strings, route, go }: Desk,
  order: QueueOrder,
  acts: {
    readonly choose: (order: QueueOrder) => void;
    readonly help: () => void;
    /** Undefined where there is nothing to undo. */
    readonly undo: (() => void) | undefined;
  },
): TemplateResult {
  const search = (event: Event) => {
    event.preventDefault();
    const words = new FormData(event.target as HTMLFormElement).get('search');
    go({ search: typeof words === 'string' ? words.trim() : '' });
  };
  return html`<div class="tools">
    <form role="search" @submit=${search}>
      <label
        ><span class="unseen">${strings.search}</span>
        <input
          id="search"
          name="search"
          type="search"
          maxlength="100"
          dir="auto"
          placeholder=${strings.search}
          .value=${route.search}
      /></label>
    </form>
    ${
      route.queue === 'REPORTED'
        ? nothing
        : html`<label
            ><span class="unseen">${strings.order}</span>
            <select @change=${(event: Event) => acts.choose((event.target as HTMLSelectElement).value as QueueOrder)}>
              <option value="OLDEST" ?selected=${order === 'OLDEST'}>${strings.oldest}</option>
              <option value="NEWEST" ?selected=${order === 'NEWEST'}>${strings.newest}</option>
            </select></label
          >`
    }
    ${
      acts.undo
        ? html`<button class="plain" type="button" aria-keyshortcuts="u" @click=${acts.undo}>
            ${strings.undo} <kbd aria-hidden="true">u</kbd>
          </button>`
        : nothing
    }
    <button class="plain" type="button" aria-keyshortcuts="?" @click=${acts.help}>
      ${strings.help} <kbd aria-hidden="true">?</kbd>
    </button>
  </div>`;
}
