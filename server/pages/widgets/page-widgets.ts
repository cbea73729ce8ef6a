import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';

/** An element that stands in a page, as it is asked for there. */
export interface PageWidget {
  readonly element: 'latest' | 'related' | 'popular' | 'comments' | 'latest-comments';
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string;
  readonly url: string;
  readonly title: string;
}

/** HTML of an element that is finished; undefined where it shows nothing, or could not be had. */
export type FinishWidget = (widget: PageWidget, marks: AnswerMarks | undefined) => Promise<string | undefined>;

/** Finishes those of a page, side by side. */
export async function finishAll(widgets: readonly PageWidget[], finish: FinishWidget | undefined, marks: AnswerMarks | undefined): Promise<Finished> {
  if (!finish) return {};
  const finished = widgets.map(async (widget) => [widget.element, await finish(widget, marks)] as const);
  return Object.fromEntries(await Promise.all(finished));
}

/** The finished elements of a page, by name. */
export type Finished = Readonly<Partial<Record<PageWidget['element'], string>>>;
