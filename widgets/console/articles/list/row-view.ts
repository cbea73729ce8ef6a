import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { directionOf } from '../../../context/language.ts';
import { timeView } from '../../../format/time-view.ts';
import type { Desk } from '../../app/desk.ts';
import { addressOf } from '../../app/route.ts';
import { fill } from '../../strings/console-languages.ts';
import { inZone } from '../editor/zone.ts';
import type { ArticleRow } from './article-list.ts';

/** One article of the list. */
export function rowView({ strings, locale, languages, route, timeZone, go }: Desk, row: ArticleRow): TemplateResult {
  const words = strings.articles;
  const { id, status, headline, language, section, createdBy, updatedAt, scheduledAt } = row;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go({ article: id, search: '' });
  };
  return html`<li>
    <a class="row" href=${addressOf({ ...route, article: id })} @click=${follow}>
      <span class="headline" lang=${language} dir=${directionOf(language)}>${headline}</span>
      <span class="about">
        <span class="pill" data-status=${status}>${words.statuses[status]}</span>
        ${status === 'SCHEDULED' && scheduledAt ? html`<span>${fill(words.goesPublic, { time: inZone(scheduledAt, locale, timeZone) })}</span>` : nothing}
        ${section ? html`<span>${section.name}</span>` : nothing}
        ${languages.length > 1 ? html`<span>${strings.languages[language] ?? language}</span>` : nothing}
        ${createdBy ? html`<span>${fill(words.by, { name: createdBy })}</span>` : nothing}
        <span>${words.changed} ${timeView(updatedAt, locale)}</span>
      </span>
    </a>
  </li>`;
}
