import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { deliveriesOf, webhooksOf, type DeliveryRow, type WebhookRow } from './deliveries.ts';
import { createWebhook, disableWebhook, retryDeliveries } from './manage-webhooks.ts';

const WebhookDeliveryRef = builder.objectRef<DeliveryRow>('WebhookDelivery').implement({
  description: 'One event on its way to one webhook.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Sent as `webhook-id`, the same at every try.' }),
    topic: t.exposeString('topic', { description: 'What it tells of.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When it was to be sent first.' }),
    attempts: t.exposeInt('attempts', { description: 'Tries so far.' }),
    nextAttemptAt: t.expose('next_attempt_at', { type: 'DateTime', nullable: true, description: 'When it is tried again; null when it has arrived or was given up.' }),
    deliveredAt: t.expose('delivered_at', { type: 'DateTime', nullable: true, description: 'When it arrived.' }),
    lastError: t.exposeString('last_error', { nullable: true, description: 'Why the last try failed.' }),
  }),
});

const WebhookRef = builder.objectRef<WebhookRow>('Webhook').implement({
  description: 'Another program that is told of what happens, by signed POST (Standard Webhooks).',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Webhook', id) }),
    url: t.expose('url', { type: 'URL', description: 'Where it listens.' }),
    topics: t.stringList({ description: 'What it is told of.', resolve: ({ topics }) => topics }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'From when on it is told.' }),
    disabledAt: t.expose('disabled_at', { type: 'DateTime', nullable: true, description: 'Since when it is told no more; it may have said so itself (410).' }),
    deliveries: t.field({
      type: [WebhookDeliveryRef],
      description: 'What was last sent to it, the newest first.',
      args: { first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, at most 100.' }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ id }, { first }, { store, limits }) => {
        if (first < 1 || first > limits.pageSize) throw badRequest('BAD_PAGE', `A page has 1 to ${limits.pageSize} entries, not ${first}.`);
        return deliveriesOf(store, id, first);
      },
    }),
  }),
});

builder.queryField('webhooks', (t) =>
  t.field({
    type: [WebhookRef],
    description: 'The programs that are told of what happens on this site.',
    authScopes: { permission: 'site:configure' },
    resolve: (_root, _args, { store, site }) => webhooksOf(store, site.id),
  }),
);

const CreateWebhookPayload = builder.objectRef<{ webhook: WebhookRow; secret: string }>('CreateWebhookPayload').implement({
  description: 'The new webhook.',
  fields: (t) => ({
    webhook: t.field({ type: WebhookRef, description: 'As it is kept.', resolve: ({ webhook }) => webhook }),
    secret: t.exposeString('secret', { description: 'With which each message is signed. Shown here and never again.' }),
  }),
});

builder.mutationField('createWebhook', (t) =>
  t.field({
    type: CreateWebhookPayload,
    description: 'Tells another program of what happens from now on.',
    authScopes: { permission: 'site:configure' },
    args: {
      url: t.arg({ type: 'URL', required: true, description: 'Where it listens.' }),
      topics: t.arg.stringList({ required: true, description: 'What to tell of: `comment.created`, `comment.held`, `comment.approved`, `article.published` …' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'CreateWebhookResult', description: 'The webhook, or why there is none.' },
    },
    resolve: async (_root, { url, topics }, { store, site, now, staff }) => {
      const { id, secret } = await store.write(site, now, (unit) => createWebhook(unit, { url, topics }, staff));
      const webhook = (await webhooksOf(store, site.id)).find((one) => one.id === id);
      if (!webhook) throw new Error(`webhook ${id} was stored and cannot be read`);
      return { webhook, secret };
    },
  }),
);

const DisableWebhookPayload = builder.objectRef<{ id: string }>('DisableWebhookPayload').implement({
  description: 'The webhook that is told no more.',
  fields: (t) => ({ id: t.id({ description: 'Its global id.', resolve: ({ id }) => encodeGlobalId('Webhook', id) }) }),
});

builder.mutationField('disableWebhook', (t) =>
  t.field({
    type: DisableWebhookPayload,
    description: 'Stops telling a program, what is on its way included.',
    authScopes: { permission: 'site:configure' },
    args: { id: t.arg.id({ required: true, description: 'Global id of the webhook.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'DisableWebhookResult', description: 'The webhook, or why it goes on.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => {
      const { id } = decodeGlobalId(args.id);
      await store.write(site, now, (unit) => disableWebhook(unit, id, staff));
      return { id };
    },
  }),
);

const RetryWebhookPayload = builder.objectRef<{ deliveries: number }>('RetryWebhookPayload').implement({
  description: 'What is sent again.',
  fields: (t) => ({ deliveries: t.exposeInt('deliveries', { description: 'How many.' }) }),
});

builder.mutationField('retryWebhook', (t) =>
  t.field({
    type: RetryWebhookPayload,
    description: 'Sends again what did not arrive at a webhook.',
    authScopes: { permission: 'site:configure' },
    args: { id: t.arg.id({ required: true, description: 'Global id of the webhook.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'RetryWebhookResult', description: 'How many, or why none.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => ({
      deliveries: await store.write(site, now, (unit) => retryDeliveries(unit, decodeGlobalId(args.id).id, undefined, staff)),
    }),
  }),
);
