import { InvalidInput } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { pageKey } from '../site/page-key.ts';

const RecordViewPayload = builder.objectRef<{ readonly received: true }>('RecordViewPayload').implement({
  description: 'That a view has arrived.',
  fields: (t) => ({
    received: t.exposeBoolean('received', {
      description: 'Always true: whether it counts, and whether there is an article at the address, is not told.',
    }),
  }),
});

const RecordViewInput = builder.inputType('RecordViewInput', {
  description: 'A view of a page.',
  fields: (t) => ({
    url: t.field({ type: 'URL', required: true, description: 'Address of the page, in any of its spellings.' }),
    consent: t.boolean({
      description: 'Whether the reader has agreed to be counted; needed where the site counts nobody else.',
    }),
  }),
});

builder.mutationField('recordView', (t) =>
  t.field({
    type: RecordViewPayload,
    description:
      'Counts a view of an article: of one reader one an hour, whoever sends it how often. Programs, prefetches and readers ' +
      'who ask not to be tracked (`Sec-GPC`, `DNT`) are left out. No cookie is set or read.',
    args: { input: t.arg({ type: RecordViewInput, required: true, description: 'What was looked at.' }) },
    errors: {
      types: [InvalidInput],
      union: { name: 'RecordViewResult', description: 'That it has arrived, or that the address is none.' },
    },
    resolve: (_root, { input }, { site, viewDesk }) => {
      if (pageKey(site, input.url) === undefined) {
        const message = 'This is no address of a page.';
        throw new InvalidInput([{ name: 'url', code: 'INVALID', message }]);
      }
      viewDesk.record(input);
      return { received: true } as const;
    },
  }),
);
