import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { addressOf } from '../../app/route.ts';
import { fill } from '../../strings/console-languages.ts';
import { isGrave, stepsOf, type Step } from '../steps/steps.ts';
import type { ArticleWork } from './article-work.ts';
import { inZone } from './zone.ts';

export interface BarActs {
  readonly save: () => void;
  readonly step: (step: Step) => void;
  readonly preview: () => void;
  readonly revisions: () => void;
}

/** Where the article stands, whether it is saved, and what can be done with it. */
export function barView(desk: Desk, work: ArticleWork, canWrite: boolean, acts: BarActs): TemplateResult {
  const { strings, locale, timeZone, route, go, may } = desk;
  const words = strings.articles;
  const { article } = work;
  const steps = stepsOf(article, article?.viewerCan.publish ?? may('ARTICLES_PUBLISH'));
  const [first, ...others] = steps;
  const back = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go({ article: '', search: '' });
  };
  const step = (one: Step | undefined, look: string) =>
    one ? html`<button class=${isGrave(one) ? 'plain grave-text' : look} type="button" data-step=${one} @click=${() => acts.step(one)}>${words.steps[one].act}</button>` : nothing;
  return html`<div class="top">
    <a class="back" href=${addressOf({ ...route, article: '', search: '' })} @click=${back}>${words.title}</a>
    <span class="pill" data-status=${article?.status ?? 'DRAFT'}>${words.statuses[article?.status ?? 'DRAFT']}</span>
    ${article?.status === 'SCHEDULED' && article.scheduledAt ? html`<span class="quiet">${fill(words.goesPublic, { time: inZone(article.scheduledAt, locale, timeZone) })}</span>` : nothing}
    <span class="state" data-state=${work.state} role="status">${canWrite ? stateOf(work, words) : words.readOnly}</span>
    <span class="acts">
      ${
        article
          ? html`<button class="plain" type="button" id="preview" @click=${acts.preview}>${words.preview}</button>
              <button class="plain" type="button" id="revisions" @click=${acts.revisions}>${words.revisions}</button>`
          : nothing
      }
      ${article?.status === 'PUBLISHED' ? html`<a class="plain live" href=${article.url} target="_blank" rel="noopener">${words.live}</a>` : nothing}
      ${
        canWrite
          ? html`<button
              type="button"
              id="save"
              aria-keyshortcuts="Control+S"
              title=${article?.status === 'PUBLISHED' ? words.savePublic : words.save}
              aria-disabled=${!work.isChanged}
              @click=${acts.save}
            >
              ${words.save}
            </button>`
          : nothing
      }
      ${others.map((one) => step(one, ''))} ${step(first, 'primary')}
    </span>
  </div>`;
}

function stateOf(work: ArticleWork, words: Desk['strings']['articles']): string {
  switch (work.state) {
    case 'saved':
      return work.article ? words.saved : '';
    case 'saving':
      return words.saving;
    case 'unsaved':
      return work.form.headline.trim() || !work.savesItself ? words.unsaved : words.needsHeadline;
    case 'on-device':
      return words.onDevice;
    case 'refused':
    case 'conflict':
      return words.refused;
  }
}
