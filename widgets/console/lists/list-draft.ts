import type { OneListQuery } from './one-list.graphql';

type Kept = NonNullable<OneListQuery['newsroomList']>;
export type Listed = NonNullable<Kept['slots'][number]['article']>;

/** An article at its place, as it is worked on. */
export interface Slot {
  readonly article: Listed;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** A list as it is worked on; version 0 is one that nobody has saved yet. */
export interface ListDraft {
  readonly key: string;
  /** By language; those of languages that the site has no more are kept. */
  readonly names: Readonly<Record<string, string>>;
  readonly size: number;
  readonly slots: readonly Slot[];
  readonly version: number;
}

/** How many articles a list shows unless somebody says otherwise. */
const usualSize = 10;

export const emptyDraft: ListDraft = { key: '', names: {}, size: usualSize, slots: [], version: 0 };

/** What is kept, to work on; an article that was deleted just now has no place any more. */
export function draftOf({ key, names, size, slots, version }: Kept): ListDraft {
  return {
    key,
    names: Object.fromEntries(names.map(({ language, text }) => [language, text])),
    size,
    slots: slots.flatMap(({ article, startsAt, endsAt }) => (article ? [{ article, startsAt, endsAt }] : [])),
    version,
  };
}

/** What is sent to be saved. */
export function changeOf({ key, names, size, slots, version }: ListDraft) {
  return {
    key: key.trim(),
    names: Object.entries(names).map(([language, text]) => ({ language, text: text.trim() })),
    size,
    slots: slots.map(({ article, startsAt, endsAt }) => ({ article: article.id, startsAt, endsAt })),
    version,
  };
}

/** The slots with one of them moved to another place. */
export function moved(slots: readonly Slot[], from: number, to: number): readonly Slot[] {
  const slot = slots[from];
  if (!slot || to < 0 || to >= slots.length) return slots;
  return slots.toSpliced(from, 1).toSpliced(to, 0, slot);
}
