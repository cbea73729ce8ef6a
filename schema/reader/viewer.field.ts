import { builder } from '../graph/builder.ts';
import { ViewerRef } from '../staff/viewer.type.ts';
import { ReaderProblemRef } from './error.type.ts';
import { ReaderRef } from './reader.type.ts';

builder.objectFields(ViewerRef, (t) => ({
  reader: t.field({
    type: ReaderRef,
    nullable: true,
    description: 'The reader whose token came in `x-gazette-reader`; null without one, and with one that is not good.',
    resolve: (_viewer, _args, { reader }) => reader,
  }),
  readerProblem: t.field({
    type: ReaderProblemRef,
    nullable: true,
    description: 'What is the matter with the token that came; null when it is good or none came.',
    resolve: (_viewer, _args, { readerProblem }) => readerProblem,
  }),
}));
