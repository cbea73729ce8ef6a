import type { ConsoleSourcesQuery } from './sources-page.graphql';

export type Source = ConsoleSourcesQuery['sources'][number];

/** A source as it is worked on; without an id it is one that is not followed yet. */
export interface SourceDraft extends Pick<Source, 'kind' | 'address' | 'name' | 'rule' | 'active' | 'fetchImages' | 'version'> {
  readonly id: string | undefined;
  /** '' for none. */
  readonly section: string;
  /** '' to tell it from the text. */
  readonly language: string;
}

export const emptySource: SourceDraft = { id: undefined, kind: 'FEED', address: '', name: '', rule: 'HOLD', section: '', language: '', active: true, fetchImages: false, version: 0 };

export function sourceDraft({ id, kind, address, name, rule, section, language, active, fetchImages, version }: Source): SourceDraft {
  return { id, kind, address, name, rule, section: section ?? '', language: language ?? '', active, fetchImages, version };
}

/** What is sent to be saved. */
export function sourceChange({ id, kind, address, name, rule, section, language, active, fetchImages, version }: SourceDraft) {
  const said = { name: name.trim(), rule, active, fetchImages, section: section || null, language: language || null };
  return { ...(id !== undefined && { id }), version, input: kind === 'FEED' ? { ...said, address: address.trim() } : said };
}
