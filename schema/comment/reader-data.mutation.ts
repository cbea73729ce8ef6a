import { RateLimited } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { knownReader } from '../reader/known-reader.ts';
import { ReaderUnknown } from '../reader/refusals.ts';
import { eraseReader } from './erase-reader.ts';
import { exportReader } from './export-reader.ts';

const ExportReaderPayload = builder.objectRef<{ json: string }>('ExportReaderPayload').implement({
  description: 'All that is stored about the reader who asks.',
  fields: (t) => ({ json: t.exposeString('json', { description: 'As one JSON document, to be saved as a file.' }) }),
});

builder.mutationField('exportReader', (t) =>
  t.field({
    type: ExportReaderPayload,
    description: 'Hands out all that is stored about the reader who asks (GDPR, Articles 15 and 20).',
    errors: {
      types: [RateLimited, ReaderUnknown],
      union: { name: 'ExportReaderResult', description: 'The data, or why there is none.' },
    },
    resolve: async (_root, _args, context) => {
      const reader = knownReader(context);
      await context.readerDesk.chargeLimits('report', context);
      const data = await exportReader(context.store, context.site, reader.id, context.now);
      return { json: JSON.stringify(data ?? { site: context.site.key, reader: null }, null, 2) };
    },
  }),
);

const EraseReaderPayload = builder.objectRef<{ comments: number }>('EraseReaderPayload').implement({
  description: 'That the reader is forgotten; the token is good no more.',
  fields: (t) => ({ comments: t.exposeInt('comments', { description: 'Comments whose words were deleted.' }) }),
});

builder.mutationField('eraseReader', (t) =>
  t.field({
    type: EraseReaderPayload,
    description: 'Forgets the reader who asks, with everything they wrote (GDPR, Article 17). It cannot be undone.',
    errors: {
      types: [RateLimited, ReaderUnknown],
      union: { name: 'EraseReaderResult', description: 'That it is done, or why not.' },
    },
    resolve: async (_root, _args, context) => {
      const reader = knownReader(context);
      await context.readerDesk.chargeLimits('report', context);
      return eraseReader(context.store, context.site, reader.id, context.now);
    },
  }),
);
