import { plural } from '../../strings/plural.ts';
import type { Desk } from '../app/desk.ts';
import removeContributor from './remove-contributor.graphql';
import removeSection from './remove-section.graphql';
import removeTag from './remove-tag.graphql';
import type { SubjectKind } from './subjects.ts';

export interface Removal {
  readonly of: SubjectKind | 'section';
  readonly slug: string;
  /** Slug of the one that takes its articles; '' for none. */
  readonly into: string;
  readonly takeOff: boolean;
}

/**
 * Takes something away, however many articles are filed anew; how many wait is said in between.
 * @returns what is wrong, in words; '' when it is gone.
 */
export async function removeAll(desk: Desk, removal: Removal): Promise<string> {
  const { strings, locale, say } = desk;
  const words = strings.filing;
  try {
    for (;;) {
      const answer = await ask(desk, removal);
      if (answer.__typename === 'InUse') return answer.sections > 0 ? words.hasSections : plural(answer.articles, words.stillUsed, locale);
      if (answer.__typename !== 'RemovalPayload') return answer.message;
      if (answer.remaining === 0) return '';
      if (answer.moved === 0) return plural(answer.remaining, words.stillUsed, locale);
      say(plural(answer.remaining, words.remaining, locale));
    }
  } catch {
    return strings.notSent;
  }
}

async function ask({ connection }: Desk, { of, slug, into, takeOff }: Removal) {
  const given = { slug, ...(into && { into }) };
  switch (of) {
    case 'section':
      return (await connection.ask(removeSection, given)).removeSection;
    case 'tag':
      return (await connection.ask(removeTag, { ...given, takeOff })).removeTag;
    case 'contributor':
      return (await connection.ask(removeContributor, given)).removeContributor;
  }
}
