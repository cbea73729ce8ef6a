import { v7 as uuid } from 'uuid';
import { latestCursor } from '../event/event-log.ts';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { MAX_URL_LENGTH } from '../text/safe-url.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { WEBHOOK_CONSUMER } from './fan-out.ts';
import { newWebhookSecret } from './webhook-secret.ts';
import { webhookTopics } from './webhook-topics.ts';

export interface WebhookDraft {
  readonly url: string;
  readonly topics: readonly string[];
}

type Actor = { readonly id: string } | null;

/**
 * Tells another program of what happens from now on.
 * @returns its id, and its secret, which is shown this once.
 * @throws {InvalidInput} for an address that is not http(s) or a topic that does not exist.
 */
export async function createWebhook(
  unit: Unit,
  { url, topics }: WebhookDraft,
  staff: Actor,
): Promise<{ id: string; secret: string }> {
  check(url, topics);
  const id = uuid();
  const secret = newWebhookSecret();
  // Where the log is read from when nobody has read it yet; what is not settled now comes after.
  const { transaction, position } = await latestCursor({ reads: unit.sql, dialect: unit.dialect });
  await unit.sql
    .insertInto('event_consumer')
    .values({ name: WEBHOOK_CONSUMER, transaction_id: transaction, position })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await unit.sql
    .insertInto('webhook')
    .values({
      id,
      site: unit.site.id,
      url,
      secret,
      topics: JSON.stringify([...new Set(topics)]) as never,
      created_at: unit.now,
      disabled_at: null,
    })
    .execute();
  // Its place in the log says what comes after it, whatever the clock does.
  await recordEvent(unit, { type: 'webhook.created', subject: id });
  await recordAudit(unit, { staff, action: 'webhook.create', subject: id, detail: { url, topics } });
  return { id, secret };
}

/**
 * Stops telling it, what is on its way included.
 * @throws {InvalidInput} when the site has no such webhook.
 */
export async function disableWebhook(unit: Unit, id: string, staff: Actor): Promise<void> {
  const { numUpdatedRows } = await unit.sql
    .updateTable('webhook')
    .set({ disabled_at: unit.now })
    .where('id', '=', id)
    .where('site', '=', unit.site.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  await unit.sql
    .updateTable('webhook_delivery')
    .set({ next_attempt_at: null })
    .where('webhook_id', '=', id)
    .where('delivered_at', 'is', null)
    .execute();
  await recordAudit(unit, { staff, action: 'webhook.disable', subject: id });
}

/**
 * Forgets it with all that was sent to it.
 * @throws {InvalidInput} when the site has no such webhook.
 */
export async function removeWebhook(unit: Unit, id: string, staff: Actor): Promise<void> {
  const { numDeletedRows } = await unit.sql
    .deleteFrom('webhook')
    .where('id', '=', id)
    .where('site', '=', unit.site.id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
  await recordAudit(unit, { staff, action: 'webhook.remove', subject: id });
}

/**
 * Sends again what was given up or has not arrived yet, from the first try on.
 * @param delivery one of them; all of the webhook's when left out.
 * @returns how many.
 */
export async function retryDeliveries(unit: Unit, webhook: string, delivery: string | undefined, staff: Actor): Promise<number> {
  const { numUpdatedRows } = await unit.sql
    .updateTable('webhook_delivery')
    .set({ next_attempt_at: unit.now, attempts: 0 })
    .where('webhook_id', 'in', (query) =>
      query
        .selectFrom('webhook')
        .select('webhook.id')
        .where('webhook.id', '=', webhook)
        .where('webhook.site', '=', unit.site.id)
        .where('webhook.disabled_at', 'is', null),
    )
    .where('delivered_at', 'is', null)
    .$if(delivery !== undefined, (query) => query.where('id', '=', delivery ?? ''))
    .executeTakeFirst();
  await recordAudit(unit, { staff, action: 'webhook.retry', subject: webhook, detail: { deliveries: Number(numUpdatedRows) } });
  return Number(numUpdatedRows);
}

function check(url: string, topics: readonly string[]): void {
  const fields: InvalidField[] = [];
  if (url.length > MAX_URL_LENGTH || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    fields.push({ name: 'url', code: 'INVALID', message: 'The address must be an absolute http(s) one.' });
  }
  const known: readonly string[] = webhookTopics;
  const strange = topics.filter((topic) => !known.includes(topic));
  if (topics.length === 0) fields.push({ name: 'topics', code: 'REQUIRED', message: `Name what to tell of: ${known.join(', ')}.` });
  if (strange.length > 0) {
    fields.push({ name: 'topics', code: 'NOT_FOUND', message: `There is no topic "${strange.join(', ')}". There are: ${known.join(', ')}.` });
  }
  if (fields.length > 0) throw new InvalidInput(fields);
}

function notFound(): InvalidInput {
  return new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: 'This site has no such webhook.' }]);
}
