import { createHash } from 'node:crypto';
import type { LiveEvent } from '@gazette/schema/live/live-event.ts';
import { print, visit, type DocumentNode } from 'graphql';

/** An event as it goes over the wire, made once for all who ask for the same fields of it. */
export class SharedAnswers {
  readonly #answers = new WeakMap<LiveEvent, Map<string, Promise<Uint8Array>>>();

  /** @param question everything that the answer depends on besides the event. */
  of(event: LiveEvent, question: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const answers = this.#answers.get(event) ?? new Map<string, Promise<Uint8Array>>();
    this.#answers.set(event, answers);
    const known = answers.get(question);
    if (known) return known;
    const answer = make();
    answers.set(question, answer);
    return answer;
  }
}

/** What a subscription asks of each event, as one word: topics and cursor decide which events come, not what is said of them. */
export function questionOf(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): string {
  const used = new Set<string>();
  const fields = visit(document, {
    OperationDefinition: (operation) => ({ ...operation, variableDefinitions: [] }),
    Field(field, _key, _parent, _path, ancestors) {
      // Document, definitions, operation, selection set, selections: the field `events` itself.
      return ancestors.length === 5 && isSubscription(ancestors[2]) ? { ...field, arguments: [] } : undefined;
    },
    Variable: ({ name }) => void used.add(name.value),
  });
  const given = [...used].sort().map((name) => [name, variables[name]]);
  return createHash('sha256')
    .update(JSON.stringify([print(fields), operationName, given]))
    .digest('base64url');
}

function isSubscription(node: unknown): boolean {
  return (node as { operation?: string } | undefined)?.operation === 'subscription';
}
