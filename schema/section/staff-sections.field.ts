import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { InvitationRef } from '../staff/invitation.type.ts';
import { StaffMemberRef } from '../staff/staff-member.type.ts';
import { sectionById, SectionRef } from './section.type.ts';

/** Those of the sections that are still there. */
async function named(context: GraphContext, sections: readonly string[] | null) {
  if (sections === null) return null;
  const found = await Promise.all(sections.map((id) => sectionById(context, id)));
  return found.filter((section) => section !== undefined);
}

builder.objectField(StaffMemberRef, 'sections', (t) =>
  t.field({
    type: [SectionRef],
    nullable: true,
    description: 'Sections to which the role is narrowed, those below them included; null for the whole site.',
    resolve: ({ sections }, _args, context) => named(context, sections),
  }),
);

builder.objectField(InvitationRef, 'sections', (t) =>
  t.field({
    type: [SectionRef],
    nullable: true,
    description: 'Sections to which the role will be narrowed; null for the whole site.',
    resolve: ({ sections }, _args, context) => named(context, sections),
  }),
);
