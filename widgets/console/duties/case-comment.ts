import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../../context/web-address.ts';
import { timeView } from '../../format/time-view.ts';
import type { Desk } from '../app/desk.ts';
import type { CaseCommentFragment } from './case-comment.graphql';

/** The comment that a case is about: whose it is, where it stands, what it says and what was decided so far. */
export function caseComment(comment: CaseCommentFragment | null, { strings, locale }: Desk): TemplateResult {
  if (!comment) return html`<p class="quiet">${strings.commentGone}</p>`;
  const { author, body, createdAt, status, thread, permalink, decisions } = comment;
  const page = webAddress(permalink ?? thread?.url);
  return html`<div class="about">
    <p class="meta">
      <bdi><b>${author.name}</b></bdi> · ${timeView(createdAt, locale)} · ${strings.statuses[status]}
      ${thread?.article ? html`· <bdi>${thread.article.headline}</bdi>` : nothing}
      ${page ? html`· <a href=${page.href} target="_blank" rel="noopener">${strings.openPage}</a>` : nothing}
    </p>
    <p class="words" dir="auto">${body.text || strings.commentGone}</p>
    ${decisions.slice(0, 3).map(
      ({ to, at, staffName, reason }) =>
        html`<p class="meta">
          ${strings.statuses[to]} · <bdi>${staffName ?? strings.automatic}</bdi> · ${timeView(at, locale)} ·
          <span dir="auto">${reason.explanation}</span>
        </p>`,
    )}
  </div>`;
}
