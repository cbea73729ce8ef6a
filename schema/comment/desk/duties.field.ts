import { builder } from '../../graph/builder.ts';
import { dutyCounts, type DutyCounts } from './duties.query.ts';
import { mayRead } from './moderation.type.ts';

const DutyCountsRef = builder.objectRef<DutyCounts>('DutyCounts').implement({
  description: 'What the law has a moderator answer, counted up to 1,000 of each.',
  fields: (t) => ({
    notices: t.exposeInt('notices', { description: 'Notices of illegal content that wait.' }),
    appeals: t.exposeInt('appeals', { description: 'Writers’ objections that wait.' }),
  }),
});

builder.queryField('dutyCounts', (t) =>
  t.field({
    type: DutyCountsRef,
    authScopes: mayRead,
    description: 'How many notices and objections wait, at the cost of a thousand rows at the most. For staff.',
    resolve: (_root, _args, { store, site }) => dutyCounts(store, site),
  }),
);
