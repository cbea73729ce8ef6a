import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../../strings/plural.ts';
import type { Desk } from '../app/desk.ts';
import { fill } from '../strings/console-languages.ts';
import type { QueueComment } from './queue-list.ts';
import { pageOf } from './row-view.ts';

/** That only one conversation is read, and the way back to all. */
export function narrowedNote(desk: Desk, comment: QueueComment | undefined): TemplateResult {
  const { strings, go } = desk;
  return html`<p class="narrowed">
    <span>${fill(strings.onlyThread, { title: comment ? pageOf(comment, desk) : '…' })}</span>
    <button class="plain" type="button" @click=${() => go({ thread: '' })}>${strings.allThreads}</button>
  </p>`;
}

/** What can be done with all that are selected. */
export function bulkBar(
  { strings, locale }: Desk,
  count: number,
  acts: {
    readonly approve: () => void;
    readonly reject: () => void;
    readonly all: () => void;
    readonly clear: () => void;
  },
): TemplateResult {
  return html`<div class="bulk">
    <strong>${plural(count, strings.chosen, locale)}</strong>
    <button class="yes" type="button" aria-keyshortcuts="Shift+a" @click=${acts.approve}>${strings.approve}</button>
    <button class="no" type="button" aria-keyshortcuts="Shift+r" @click=${acts.reject}>${strings.rejectWhy}</button>
    <button class="plain" type="button" aria-keyshortcuts="*" @click=${acts.all}>${strings.chooseAll}</button>
    <button class="plain" type="button" @click=${acts.clear}>${strings.clear}</button>
  </div>`;
}

export function failedNote({ strings }: Desk, retry: () => void): TemplateResult {
  return html`<div class="empty" role="status">
    <p>${strings.failed}</p>
    <button type="button" @click=${retry}>${strings.retry}</button>
  </div>`;
}

export function emptyNote({ strings, route }: Desk): TemplateResult {
  return html`<div class="empty" id="empty" tabindex="-1">
    <p><strong>${route.search ? strings.nothingFound : strings.emptyQueue.title}</strong></p>
    <p class="quiet">${route.search ? '' : strings.emptyQueue.hint}</p>
  </div>`;
}
