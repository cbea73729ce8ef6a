import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { timeView } from '../../format/time-view.ts';
import { caseComment } from '../duties/case-comment.ts';
import type { CasePage } from '../duties/case-list.ts';
import { CaseRefused, CasesView, type CaseWords } from '../duties/cases-view.ts';
import { fill } from '../strings/console-languages.ts';
import document from './appeals-page.graphql';
import type { AppealsPageQuery } from './appeals-page.graphql';
import decideAppeal from './decide-appeal.graphql';

type Appeal = AppealsPageQuery['appeals']['nodes'][number];

/** Writers’ objections to rejected comments: what was decided and why, what the writer says, and the answer. */
export class AppealsView extends CasesView<Appeal> {
  protected override readonly isHarsh = false;
  protected override readonly most = 2_000;
  /** What was decided here, by the id of the objection. */
  readonly #decided = new Map<string, string>();

  protected override get words(): CaseWords {
    const { appeals } = this.desk.strings;
    return appeals;
  }

  protected override async readPage(first: number, after: string | null): Promise<CasePage<Appeal>> {
    const { connection, strings } = this.desk;
    return (await connection.ask(document, { first, after, language: strings.language })).appeals;
  }

  protected override aboutView({ text, createdAt, comment }: Appeal): TemplateResult {
    const { strings, locale } = this.desk;
    return html`${caseComment(comment, this.desk)}
      <h2>${strings.appealSays} · ${timeView(createdAt, locale)}</h2>
      <p class="plea" dir="auto">${text}</p>`;
  }

  protected override afterView({ id }: Appeal): unknown {
    return html`<p><strong>${this.#decided.get(id)}</strong></p>`;
  }

  protected override async decide({ id }: Appeal, upheld: boolean, answer: string): Promise<string> {
    const { connection, strings } = this.desk;
    const { decideAppeal: result } = await connection.ask(decideAppeal, { id, upheld, answer });
    if (result.__typename === 'EditConflict') return '';
    if (result.__typename === 'InvalidInput' && result.fields.some(({ code }) => code === 'NOT_FOUND')) return '';
    if (result.__typename !== 'DecideAppealPayload') throw new CaseRefused(fill(strings.notDone, { message: result.message }));
    const said = upheld ? strings.appealUpheld : strings.appealRefused;
    this.#decided.set(id, said);
    return said;
  }
}
