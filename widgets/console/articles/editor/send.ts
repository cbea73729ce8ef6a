import type { Connection } from '../../connection/connection.ts';
import createArticle from '../create-article.graphql';
import type { ArticleInput, CreateArticleMutation } from '../create-article.graphql';
import reviseArticle from '../revise-article.graphql';
import type { DeskArticle, FieldName } from './form.ts';

/** What became of a wish: the article as it is now, or why nothing was done. */
export type Outcome =
  | { readonly is: 'done'; readonly article: DeskArticle }
  | { readonly is: 'conflict' }
  | { readonly is: 'refused'; readonly message: string; readonly fields: Readonly<Partial<Record<FieldName, string>>> }
  | { readonly is: 'unreachable' };

type Answer =
  | Extract<CreateArticleMutation['createArticle'], { __typename: 'ArticlePayload' }>
  | { __typename: 'EditConflict' | 'IllegalTransition' | 'NotAllowed'; message: string }
  | { __typename: 'InvalidInput'; message: string; fields?: readonly { name: string; message: string }[] };

/** Under which field of the form the server's name for one stands. */
const boxes: Readonly<Record<string, FieldName>> = { image: 'imageUrl', embargoUntil: 'embargo' };

/** Asks for a change and puts the answer in the editor's terms. */
export async function outcomeOf(ask: () => Promise<Answer>): Promise<Outcome> {
  try {
    const answer = await ask();
    if (answer.__typename === 'ArticlePayload') return { is: 'done', article: answer.article };
    if (answer.__typename === 'EditConflict') return { is: 'conflict' };
    const fields = answer.__typename === 'InvalidInput' ? (answer.fields ?? []) : [];
    return {
      is: 'refused',
      message: answer.message,
      fields: Object.fromEntries(fields.map(({ name, message }) => [boxes[name] ?? name, message])),
    };
  } catch {
    return { is: 'unreachable' };
  }
}

export function create(connection: Connection, input: ArticleInput, clientKey: string): Promise<Outcome> {
  return outcomeOf(async () => (await connection.ask(createArticle, { input, clientKey })).createArticle);
}

export function revise(
  connection: Connection,
  { id, version }: Pick<DeskArticle, 'id' | 'version'>,
  changes: ArticleInput,
  autosave: boolean,
): Promise<Outcome> {
  return outcomeOf(async () => (await connection.ask(reviseArticle, { id, version, changes, autosave })).reviseArticle);
}
