import type { Choice, ChoiceSource } from '../../combobox/choice.ts';
import type { Desk } from '../../app/desk.ts';
import findContributors from '../find-contributors.graphql';
import findTags from '../find-tags.graphql';
import saveContributor from '../../filing/save-contributor.graphql';
import saveTag from '../../filing/save-tag.graphql';
import { inLanguage, mostShown, namedChoice, slugOf } from './named-choice.ts';

type Made = { readonly __typename: string; readonly message?: string; readonly fields?: readonly { readonly message: string }[] };

/** The tags of the site; whoever may publish makes a new one, named in the language of the article. */
export function tagChoices(desk: Desk, language: string): ChoiceSource {
  const { connection, strings } = desk;
  const find = async (search: string, signal: AbortSignal) => {
    const { newsroomTags } = await connection.ask(findTags, { search }, signal);
    return newsroomTags.map((tag) => namedChoice(tag, strings.language)).slice(0, mostShown);
  };
  return withMaking(desk, language, find, async (input) => (await connection.ask(saveTag, { input })).saveTag);
}

/** Those who write and photograph, with what they do; made as tags are. */
export function contributorChoices(desk: Desk, language: string): ChoiceSource {
  const { connection, strings } = desk;
  const find = async (search: string, signal: AbortSignal) => {
    const { newsroomContributors } = await connection.ask(findContributors, { search }, signal);
    return newsroomContributors.slice(0, mostShown).map((one) => {
      const role = inLanguage(one.roles, strings.language)?.text;
      return { ...namedChoice(one, strings.language), ...(role && { note: role }) };
    });
  };
  return withMaking(desk, language, find, async (input) => (await connection.ask(saveContributor, { input })).saveContributor);
}

function withMaking(
  { may, strings }: Desk,
  language: string,
  find: ChoiceSource['find'],
  save: (input: { slug: string; names: { language: string; text: string }[] }) => Promise<Made>,
): ChoiceSource {
  if (!may('ARTICLES_PUBLISH')) return { find };
  const make = async (name: string): Promise<Choice | { problem: string }> => {
    const slug = slugOf(name);
    if (!slug) return { problem: strings.editor.choices.noLetters };
    // One of this address that has another name is meant, not renamed.
    const known = (await find(slug, new AbortController().signal)).find(({ key }) => key === slug);
    if (known) return known;
    const answer = await save({ slug, names: [{ language, text: name }] });
    if (answer.__typename === 'InvalidInput' || answer.__typename === 'NotAllowed')
      return { problem: answer.fields?.map(({ message }) => message).join(' ') || (answer.message ?? '') };
    return { key: slug, name, language };
  };
  return { find, make };
}
