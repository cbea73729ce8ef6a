import { builder } from '../graph/builder.ts';
import { connection, pageCost } from '../graph/connection.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { cleanLine } from '../text/clean-text.ts';
import { auditOfSite, type AuditRow } from './staff.query.ts';
import { staffNamed, StaffRef } from './staff.type.ts';

const AuditDetailRef = builder.objectRef<{ name: string; value: string }>('AuditDetail').implement({
  description: 'One thing that the log tells besides.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'As text; a list or an object as JSON.' }),
  }),
});

const AuditEntryRef = builder.objectRef<AuditRow>('AuditEntry').implement({
  description: 'Something that somebody of the staff, or a command, has done. Entries are never changed.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('AuditEntry', id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    action: t.exposeString('action', { description: 'Noun, dot, verb: `comment.approve`, `reader.ban`.' }),
    staff: t.field({
      type: StaffRef,
      nullable: true,
      description: 'Who; null for a command, a job, or somebody who is deleted.',
      resolve: async ({ staff }, _args, context) =>
        staff === null ? null : ((await staffNamed(context, staff)) ?? null),
    }),
    subject: t.id({
      nullable: true,
      description: 'Global id of what it was done to.',
      resolve: ({ action, subject }) => (subject === null ? null : encodeGlobalId(typeOf(action), subject)),
    }),
    detail: t.field({
      type: [AuditDetailRef],
      description: 'What else is known of it.',
      resolve: ({ detail }) =>
        Object.entries(detail).map(([name, value]) => ({
          name,
          value: typeof value === 'string' ? value : JSON.stringify(value),
        })),
    }),
  }),
});

const AuditEntryEdge = builder.edgeObject({
  name: 'AuditEntryEdge',
  type: AuditEntryRef,
  description: 'An entry at its place in the log.',
});
const AuditEntryConnection = builder.connectionObject(
  { name: 'AuditEntryConnection', type: AuditEntryRef, description: 'A page of the log, the newest first.' },
  AuditEntryEdge,
);

builder.queryField('auditLog', (t) =>
  t.connection(
    {
      type: AuditEntryRef,
      description: 'Who of the staff did what on this site, the newest first. Conditions narrow each other.',
      authScopes: { permission: 'audit:read' },
      args: {
        staff: t.arg.id({ description: 'Only what this one did.' }),
        subject: t.arg.id({ description: 'Only what was done to this.' }),
        action: t.arg.string({ description: 'Only this action, as `reader.ban`, or all of its noun, as `reader`.' }),
      },
      complexity: pageCost,
      resolve: (_root, { staff, subject, action, ...args }, { store, site, limits }) => {
        const filter = {
          staff: staff ? decodeGlobalId(staff).id : undefined,
          subject: subject ? decodeGlobalId(subject).id : undefined,
          action: action ? cleanLine(action) : undefined,
        };
        return connection<AuditRow>(
          args,
          limits.pageSize,
          ({ at, id }) => ({ at, id }),
          (part) => auditOfSite(store, site, filter, part),
        );
      },
    },
    AuditEntryConnection,
    AuditEntryEdge,
  ),
);

/** The noun of an action is the type of what it was done to; a token, of staff, has the longer name. */
function typeOf(action: string): string {
  const noun = action.split('.')[0] ?? '';
  if (noun === 'token') return 'StaffToken';
  return noun.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
