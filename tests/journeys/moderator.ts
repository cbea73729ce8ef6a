import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { rolePermissions } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { SiteDraft } from '@gazette/schema/site/save-site.ts';
import { askGraph } from './ask-graph.ts';
import type { SampleNewsroom } from './sample-newsroom.ts';

/** Somebody of the sample newsroom who moderates, and what only its owner may set. */
export interface Moderator {
  /** Decides on the comment with these words, as the console would. */
  decide(words: string, decision: 'APPROVED' | 'REJECTED', reason?: string): Promise<void>;
  /** Answers the objection to the rejection of the comment with these words. */
  answerAppeal(words: string, upheld: boolean, answer: string): Promise<void>;
  close(url: string): Promise<void>;
  /** Writes as staff: under their own name, with their badge. */
  write(url: string, body: string): Promise<void>;
  saveSite(draft: Omit<SiteDraft, 'key'>): Promise<void>;
}

type Nodes = { nodes: { id: string; body: { text: string } }[] };

export async function hireModerator({ url: server, services }: SampleNewsroom, name: string): Promise<Moderator> {
  const { database, sites, now } = services;
  const site = sites.byKey('sample');
  if (!site) throw new Error('The sample newsroom has no site.');
  const token = await database.write(site, now(), async (unit) => {
    const { id } = await addStaff(unit, { email: `${now().getTime()}@gazette.test`, name, role: 'owner', passwordHash: null }, null);
    const expiresAt = new Date(now().getTime() + 86_400_000);
    return (await createStaffToken(unit, { staff: id, name: 'Tests', permissions: rolePermissions.owner, expiresAt }, null)).token;
  });
  const ask = <T>(query: string, variables: object = {}) => askGraph<T>(server, query, variables, { authorization: `Bearer ${token}` });
  const find = async (words: string) => {
    const queues = ['PENDING', 'APPROVED', 'WITHHELD'].map((name) => `${name}: moderationQueue(queue: ${name}, order: NEWEST) { nodes { id body { text } } }`);
    const found = Object.values(await ask<Record<string, Nodes>>(`{ ${queues.join(' ')} }`)).flatMap(({ nodes }) => nodes);
    const comment = found.find(({ body }) => body.text.includes(words));
    if (!comment) throw new Error(`No queue has “${words}”.`);
    return comment.id;
  };
  return {
    async decide(words, decision, reason = 'ACCEPTABLE') {
      const input = { ids: [await find(words)], decision, reason };
      await ask('mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) { __typename } }', { input });
    },
    async answerAppeal(words, upheld, answer) {
      const { appeals } = await ask<{ appeals: { nodes: { id: string; comment: { body: { text: string } } }[] } }>(
        '{ appeals(first: 50) { nodes { id comment { body { text } } } } }',
      );
      const id = appeals.nodes.find(({ comment }) => comment.body.text.includes(words))?.id;
      await ask('mutation ($id: ID!, $upheld: Boolean!, $answer: String!) { decideAppeal(id: $id, upheld: $upheld, answer: $answer) { __typename } }', {
        id,
        upheld,
        answer,
      });
    },
    async close(url) {
      await ask('mutation ($url: URL!) { closeThread(url: $url) { __typename } }', { url });
    },
    async write(url, body) {
      await ask('mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }', { input: { url, name: '', body } });
    },
    async saveSite(draft) {
      await saveSite(database, { key: 'sample', ...draft }, now());
      await sites.reload();
    },
  };
}
