import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeView } from '../../format/time-view.ts';
import { caseComment } from '../duties/case-comment.ts';
import type { CasePage } from '../duties/case-list.ts';
import { CaseRefused, CasesView, type CaseWords } from '../duties/cases-view.ts';
import moderate from '../queue/moderate-comments.graphql';
import { fill } from '../strings/console-languages.ts';
import document from './notices-page.graphql';
import type { NoticesPageQuery } from './notices-page.graphql';

type Notice = NoticesPageQuery['notices']['nodes'][number];

/** Notices of illegal content: who gives them and why, and what is decided for which reason. */
export class NoticesView extends CasesView<Notice> {
  protected override readonly isHarsh = true;
  protected override readonly most = 500;
  /** What was decided here, by the id of the notice. */
  readonly #decided = new Map<string, { readonly isRemoved: boolean; readonly reason: string }>();

  protected override get words(): CaseWords {
    const { notices } = this.desk.strings;
    return notices;
  }

  protected override async readPage(first: number, after: string | null): Promise<CasePage<Notice>> {
    const { connection, strings } = this.desk;
    return (await connection.ask(document, { first, after, language: strings.language })).notices;
  }

  protected override aboutView({ note, noticeName, noticeEmail, createdAt, comment }: Notice): TemplateResult {
    const { strings, locale } = this.desk;
    return html`${caseComment(comment, this.desk)}
      <h2>${strings.noticeSays}</h2>
      <p class="plea" dir="auto">${note ?? '–'}</p>
      <p class="meta">
        <bdi><b>${noticeName ?? strings.noticeForgotten}</b></bdi>
        ${noticeEmail ? html`· <bdi dir="ltr">${noticeEmail}</bdi>` : nothing} · ${timeView(createdAt, locale)}
      </p>`;
  }

  protected override afterView({ id, noticeEmail, noticeName, comment }: Notice): unknown {
    const { strings } = this.desk;
    const decided = this.#decided.get(id);
    if (!decided) return nothing;
    const outcome = decided.isRemoved ? strings.noticeRemoved : strings.noticeKept;
    const body = fill(strings.noticeMail, {
      name: noticeName ?? '',
      url: comment?.permalink ?? comment?.thread?.url ?? '',
      outcome,
      reason: decided.reason,
    });
    const query = `subject=${encodeURIComponent(strings.noticeMailSubject)}&body=${encodeURIComponent(body)}`;
    return html`<p><strong>${outcome}</strong></p>
      ${
        noticeEmail
          ? html`<p class="acts">
              <a href="mailto:${encodeURIComponent(noticeEmail)}?${query}">${fill(strings.noticeTell, { name: noticeName ?? noticeEmail })}</a>
            </p>`
          : nothing
      }`;
  }

  protected override async decide({ id, comment }: Notice, isAccepted: boolean, answer: string): Promise<string> {
    const { connection, strings } = this.desk;
    if (!comment) return '';
    const { moderateComments: result } = await connection.ask(moderate, {
      input: {
        ids: [comment.id],
        decision: isAccepted ? 'REJECTED' : 'APPROVED',
        reason: isAccepted ? 'ILLEGAL' : 'ACCEPTABLE',
        note: answer,
        seenAs: comment.status,
      },
    });
    if (result.__typename !== 'ModerateCommentsPayload') throw new CaseRefused(fill(strings.notDone, { message: result.message }));
    if (result.results[0]?.outcome !== 'DONE') return '';
    this.#decided.set(id, { isRemoved: isAccepted, reason: answer });
    return isAccepted ? strings.noticeRemoved : strings.noticeKept;
  }
}
