import { schema } from '@gazette/schema/schema.ts';
import type { Newsroom } from '../newsroom.ts';
import { idsIn, marksIn, type Mark } from './marks.ts';
import { idsBeyond, type Row } from './rows.ts';
import { passesWith } from './staffs-fields.ts';
import type { Viewer } from './viewers.ts';
import { type Operation, type Tries, typesBelow, walkGraph } from './walk-graph.ts';

/** Comes back in answers because it was asked, hidden or not. */
const echoes = new Set(['Reader.liked', 'CommentCount.url']);

export interface Answer {
  readonly root: string;
  readonly text: string;
}

export interface Walked {
  /** One for each operation, as it came. */
  readonly answers: readonly Answer[];
  /** What was shown that this viewer must not see, with where. */
  readonly leaks: readonly string[];
  /** Codes of errors. */
  readonly refusals: ReadonlySet<unknown>;
  /** Types that this viewer may ask for and of which nothing came. */
  readonly unreached: readonly string[];
  readonly shown: ReadonlySet<Mark>;
}

/** Follows the whole graph as somebody, asking with everything that there is. */
export async function walkAs(
  newsroom: Newsroom,
  rows: readonly Row[],
  tries: Tries,
  viewer: Viewer,
  depth: 1 | 2,
): Promise<Walked> {
  const walk = { schema, tries, depth, echoes, passes: passesWith(viewer.permissions) };
  const hiddenIds = idsBeyond(rows, viewer.sees);
  const reached = new Set<string>();
  const refusals = new Set<unknown>();
  const leaks: string[] = [];
  const shown = new Set<Mark>();
  const answers: Answer[] = [];
  for (const operation of walkGraph(walk)) {
    const { data, errors } = await newsroom.ask(operation.query, operation.variables, {
      ...viewer.options,
      site: viewer.site,
    });
    for (const error of errors ?? []) refusals.add(error.extensions?.['code'] ?? error.message);
    const text = JSON.stringify(data ?? null);
    answers.push({ root: operation.root, text });
    const marks = marksIn(text);
    for (const mark of marks) shown.add(mark);
    const seen = [
      ...[...marks].filter((mark) => !viewer.sees.has(mark)),
      ...idsIn(data).filter((id) => hiddenIds.has(id)),
    ];
    leaks.push(...seen.map((secret) => leak(viewer, secret, text, operation)));
    // A refusal may say again what was asked, and nothing else.
    const asked = marksIn(JSON.stringify(operation.variables));
    const said = marksIn(JSON.stringify(errors?.map(({ message }) => message) ?? []));
    leaks.push(...[...said].filter((mark) => !asked.has(mark)).map((mark) => leak(viewer, mark, text, operation)));
    for (const [, type = ''] of text.matchAll(/"__typename":"(\w+)"/g)) reached.add(type);
  }
  const unreached = [...typesBelow(walk)].filter((type) => !reached.has(type)).toSorted();
  return { answers, leaks, refusals, unreached, shown };
}

function leak({ name, site }: Viewer, secret: string, text: string, { query, variables }: Operation): string {
  const at = text.indexOf(secret);
  const around = text.slice(Math.max(0, at - 200), at + 100);
  return `${name} of ${site} sees ${secret}: …${around}… for ${query.slice(0, 500)} with ${JSON.stringify(variables).slice(0, 500)}`;
}
