import { builder } from '../graph/builder.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import type { ReaderIdentity } from './reader-identity.ts';

/** A reader as the reader and the staff see one; nobody else does. */
export type ReaderView = Pick<ReaderIdentity, 'id' | 'kind' | 'name' | 'badges'>;

const ReaderKindRef = builder.enumType('ReaderKind', {
  description: 'How a reader is known.',
  values: {
    ANONYMOUS: { value: 'anonymous', description: 'By a token that was made when they first wrote.' },
    SIGNED: { value: 'signed', description: 'By the publisher’s own sign-in.' },
  } as const,
});

export const ReaderRef = builder.objectRef<ReaderView>('Reader').implement({
  description: 'Somebody who writes, likes or reports. Only they themselves and the staff see this.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Reader', id) }),
    kind: t.field({ type: ReaderKindRef, description: 'How they are known.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'The name they gave last; empty for one who has only liked or reported.' }),
    badges: t.stringList({ description: 'What distinguishes them.', resolve: ({ badges }) => [...badges] }),
  }),
});
