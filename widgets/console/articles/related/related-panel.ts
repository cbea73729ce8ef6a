import { html, nothing } from 'lit';
import type { Desk } from '../../app/desk.ts';
import type { DeskArticle } from '../editor/form.ts';

/** What stands beside an article, for whoever may choose it. */
export function relatedPanel(desk: Desk, article: DeskArticle | undefined): unknown {
  if (!article?.viewerCan.publish) return nothing;
  void import('./define.ts');
  return html`<gazette-console-related .desk=${desk} .article=${article}></gazette-console-related>`;
}
