import type { Connection } from '../connection/connection.ts';
import contributorIndex from './contributor-index.graphql';
import saveContributor from './save-contributor.graphql';
import saveTag from './save-tag.graphql';
import tagIndex from './tag-index.graphql';
import type { TagKind } from './tag-index.graphql';

export type SubjectKind = 'tag' | 'contributor';

export type Texts = readonly { readonly language: string; readonly text: string }[];

/** A tag or a contributor, as the list shows it and as it is worked on. */
export interface Subject {
  readonly slug: string;
  readonly names: Texts;
  readonly articleCount: number;
  /** Of a tag. */
  readonly kind?: TagKind;
  /** Of a contributor. */
  readonly roles?: Texts;
  readonly bios?: Texts;
}

export interface SubjectPage {
  readonly subjects: readonly Subject[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
}

/** Rows that are read at a time. */
const first = 50;

export async function readSubjects(connection: Connection, kind: SubjectKind, search: string, after: string | undefined): Promise<SubjectPage> {
  const wish = { first, ...(after !== undefined && { after }), ...(search && { search }) };
  const { edges, pageInfo } = kind === 'tag' ? (await connection.ask(tagIndex, wish)).newsroomTagIndex : (await connection.ask(contributorIndex, wish)).newsroomContributorIndex;
  return { subjects: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined };
}

/** What is sent to be saved: texts that were changed alone, so that what a colleague has written meanwhile stays. */
export interface SubjectChange {
  readonly slug: string;
  /** As it is to be called in addresses. */
  readonly to: string;
  readonly isNew: boolean;
  readonly names: Texts;
  readonly kind: TagKind | undefined;
  readonly roles: Texts;
  readonly bios: Texts;
}

export async function saveSubject(connection: Connection, of: SubjectKind, { slug, isNew, names, kind, roles, bios }: SubjectChange) {
  const input = { slug, isNew, ...((isNew || names.length > 0) && { names: [...names] }) };
  return of === 'tag'
    ? (await connection.ask(saveTag, { input: { ...input, ...(kind && { kind }) } })).saveTag
    : (await connection.ask(saveContributor, { input: { ...input, roles: [...roles], bios: [...bios] } })).saveContributor;
}

/** Its name in the language, else in one there is. */
export function nameIn({ names, slug }: Pick<Subject, 'names' | 'slug'>, language: string): string {
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? slug;
}

/** Those of the typed texts that are not what was known. */
export function changed(typed: Texts, known: Texts = []): Texts {
  return typed.filter(({ language, text }) => (known.find((one) => one.language === language)?.text ?? '') !== text);
}
