import { z } from 'zod';
import type { InvalidField } from '../gate/refusal.ts';
import { digestPaces, feedTexts, viewConsents, type CommentPolicy } from './comment-policy.ts';

const whole = (least: number, most: number) =>
  z.number().int().min(least).max(most).describe(`a whole number from ${least} to ${most}`);
const days = (least: number) => whole(least, 36_500);

const reachable = z
  .string()
  .max(300)
  .refine((text) => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text) || (/^https?:\/\//i.test(text) && URL.canParse(text)))
  .nullable()
  .describe('an e-mail address or a web address');

const external = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }).max(2_048),
    secret: z.string().min(16).max(500),
    deadline: z.number().int().min(50).max(30_000),
    onTimeout: z.enum(['hold', 'pass']),
    allowPrivateAddress: z.boolean().optional(),
  })
  .nullable()
  .describe('{"url", "secret" of at least 16 characters, "deadline" in milliseconds up to 30000, "onTimeout": "hold" or "pass"}');

/** What each setting of a policy may be, in the order in which it is shown. */
export const policyShapes: { readonly [Name in keyof CommentPolicy]: z.ZodType<CommentPolicy[Name]> } = {
  depth: whole(0, 6),
  closeAfterDays: days(0),
  editMinutes: whole(0, 1_440),
  minimumSeconds: whole(0, 600),
  requireStamp: z.boolean().describe('true or false'),
  maxLinks: whole(-1, 5_000),
  holdFirst: z.boolean().describe('true or false'),
  holdRejectionRate: z.number().min(0).max(1).describe('a share from 0 to 1'),
  historyFrom: whole(1, 1_000),
  hideAfterReports: whole(0, 1_000),
  proofAfter: whole(0, 100_000),
  external,
  addressDays: days(1),
  rejectedDays: days(0),
  readerDays: days(1),
  signedReaderDays: days(0),
  auditDays: days(0),
  dutyDays: days(0),
  countViews: z.enum(viewConsents).describe('"all", "consented" or "none"'),
  contact: reachable,
  feedText: z.enum(feedTexts).describe('"summary", "full" or "summary-only"'),
  replyNoticeDays: days(0),
  digest: z.enum(digestPaces).describe('"never", "daily" or "hourly"'),
  digestHour: whole(0, 23),
};

export type PolicyName = keyof CommentPolicy;
export const policyNames = Object.keys(policyShapes) as readonly PolicyName[];

export function isPolicyName(name: string): name is PolicyName {
  return Object.hasOwn(policyShapes, name);
}

/** What is wrong with a site's own choices, each setting by its name. */
export function* problemsOfPolicy(policy: Partial<CommentPolicy>): Generator<InvalidField> {
  for (const [name, value] of Object.entries(policy)) {
    const field = `policy.${name}`;
    if (!isPolicyName(name)) {
      yield { name: field, code: 'NOT_FOUND', message: `There is no setting "${name.slice(0, 50)}". There are: ${policyNames.join(', ')}.` };
    } else if (!policyShapes[name].safeParse(value).success) {
      yield { name: field, code: 'INVALID', message: `"${name}" must be ${policyShapes[name].description}.` };
    }
  }
}
