import { diffWordsWithSpace } from 'diff';
import { htmlToText } from '../../text/html-text.ts';
import type { RevisionContent } from '../record-revision.ts';

/** A run of words that stayed, came or went. */
export interface ChangedRun {
  readonly text: string;
  readonly change: 'kept' | 'added' | 'removed';
}

export interface ChangedField {
  readonly name: string;
  readonly runs: readonly ChangedRun[];
}

/** Words that may have come and gone before a text is taken for another one: comparing costs the square of them. */
const MOST_CHANGES = 4_000;

const fields = ['headline', 'kicker', 'standfirst', 'dateline', 'byline', 'slug', 'language'] as const;

/**
 * What has changed from one revision to another, for people: word by word (Myers' O(ND) difference), the body as text.
 * Section and picture are left to whoever knows their names.
 */
export function differenceOf(before: RevisionContent | undefined, after: RevisionContent): ChangedField[] {
  const texts = fields.map((name) => ({ name: name as string, from: before?.[name] ?? '', to: after[name] ?? '' }));
  const body = { name: 'body', from: before ? htmlToText(before.bodyHtml) : '', to: htmlToText(after.bodyHtml) };
  return [...texts, body].filter(({ from, to }) => from !== to).map(({ name, from, to }) => ({ name, runs: runsOf(from, to) }));
}

function runsOf(from: string, to: string): ChangedRun[] {
  const parts = diffWordsWithSpace(from, to, { maxEditLength: MOST_CHANGES }) as { value: string; added: boolean; removed: boolean }[] | undefined;
  const runs: ChangedRun[] = parts
    ? parts.map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'kept' }))
    : [
        { text: from, change: 'removed' },
        { text: to, change: 'added' },
      ];
  return runs.filter(({ text }) => text !== '');
}
