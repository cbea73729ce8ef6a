import type { Desk } from '../app/desk.ts';
import { fieldErrors, noErrors, type FieldErrors } from '../settings/field-errors.ts';
import renameContributor from './rename-contributor.graphql';
import renameSection from './rename-section.graphql';
import renameTag from './rename-tag.graphql';
import type { SubjectKind } from './subjects.ts';

/**
 * Gives something another name in addresses, where another was typed.
 * @returns what is wrong: with `slug`, or with no field; nothing where it is called so now.
 */
export async function rename({ connection }: Desk, of: SubjectKind | 'section', slug: string, to: string): Promise<FieldErrors> {
  if (to === slug) return noErrors;
  const given = { slug, to };
  const answer =
    of === 'section'
      ? (await connection.ask(renameSection, given)).renameSection
      : of === 'tag'
        ? (await connection.ask(renameTag, given)).renameTag
        : (await connection.ask(renameContributor, given)).renameContributor;
  if (answer.__typename === 'RenamingPayload') return noErrors;
  const errors = answer.__typename === 'InvalidInput' ? fieldErrors(answer.fields) : noErrors;
  const wrong = errors.get('to');
  return new Map([wrong === undefined ? (['', answer.message] as const) : (['slug', wrong] as const)]);
}
