import { InvalidInput, NotAllowed, RateLimited } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { cleanLine } from '../text/clean-text.ts';
import { SignInPayload } from './sign-in.mutation.ts';

const password = 'A new password of at least 12 characters; of whoever has an account already, the one they have.';

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  description: 'Who follows an invitation.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'What the link carries.' }),
    name: t.string({ description: 'Their name, as colleagues see it; whoever has an account keeps theirs.' }),
    email: t.string({ description: 'What they will sign in with, where the link names none.' }),
    password: t.string({ required: true, description: password }),
  }),
});

const FoundSiteInput = builder.inputType('FoundSiteInput', {
  description: 'A new site, and its owner.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'What the link carries.' }),
    ownerName: t.string({ description: 'Name of its owner, as colleagues see it; whoever has an account keeps theirs.' }),
    email: t.string({ description: 'What the owner will sign in with, where the link names none.' }),
    password: t.string({ required: true, description: password }),
    key: t.string({ required: true, description: 'What names the site: lower-case letters, digits and hyphens. It stays.' }),
    name: t.string({ required: true, description: 'What readers see, in the language of the site.' }),
    locale: t.string({ required: true, description: 'Its language, as `ar-EG` or `en`: decides month names, digits and direction.' }),
    timeZone: t.string({ description: 'In which its dates are written, as `Asia/Amman`; UTC when left out.' }),
    hosts: t.stringList({ description: 'Hosts of its own pages, as `news.example`, in full.' }),
    allowedOrigins: t.stringList({ description: 'Origins of other pages that may post through its widgets, as `https://blog.example`.' }),
  }),
});

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    type: SignInPayload,
    description: 'Joins the staff of this site by a link, which works once, and signs in.',
    args: { input: t.arg({ type: AcceptInvitationInput, required: true, description: 'Who follows the link.' }) },
    errors: {
      types: [InvalidInput, NotAllowed, RateLimited],
      union: { name: 'AcceptInvitationResult', description: 'The session, or why there is none.' },
    },
    resolve: (_root, { input: { token, name, email, password: given } }, { staffDesk }) =>
      staffDesk.links.acceptInvitation(token, { name: name ?? '', email: email ?? null, password: given }),
  }),
);

builder.mutationField('foundSite', (t) =>
  t.field({
    type: SignInPayload,
    description: 'Founds a site by a link, which works once, and signs its owner in. It has its own console, origins and policies at once.',
    args: { input: t.arg({ type: FoundSiteInput, required: true, description: 'The site and its owner.' }) },
    errors: {
      types: [InvalidInput, NotAllowed, RateLimited],
      union: { name: 'FoundSiteResult', description: 'The session of the owner, or why there is no site.' },
    },
    resolve: (_root, { input }, { staffDesk }) => {
      const { token, ownerName, email, password: given, key, name, locale, timeZone, hosts, allowedOrigins } = input;
      const who = { name: ownerName ?? '', email: email ?? null, password: given };
      return staffDesk.links.foundSite(token, who, {
        key: cleanLine(key),
        name: cleanLine(name),
        locale: cleanLine(locale),
        timeZone: timeZone ?? undefined,
        hosts: hosts ?? [],
        allowedOrigins: allowedOrigins ?? [],
      });
    },
  }),
);

const PasswordResetPayload = builder.objectRef<{ done: boolean }>('PasswordResetPayload').implement({
  description: 'That it was heard; whether there is such an account is not told.',
  fields: (t) => ({ done: t.exposeBoolean('done', { description: 'Always true.' }) }),
});

builder.mutationField('requestPasswordReset', (t) =>
  t.field({
    type: PasswordResetPayload,
    description: 'Sends a link to a new password to whoever signs in with this e-mail. The answer is the same for everybody.',
    args: { email: t.arg.string({ required: true, description: 'What they sign in with.' }) },
    errors: {
      types: [NotAllowed, RateLimited],
      union: { name: 'RequestPasswordResetResult', description: 'That it was heard, or that too much was asked.' },
    },
    resolve: async (_root, { email }, { staffDesk }) => {
      await staffDesk.links.requestPasswordReset(email);
      return { done: true };
    },
  }),
);

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: PasswordResetPayload,
    description: 'Sets a new password by a link, which works once. All sessions of the account end.',
    args: {
      token: t.arg.string({ required: true, description: 'What the link carries.' }),
      password: t.arg.string({ required: true, description: 'The new password, at least 12 characters.' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, RateLimited],
      union: { name: 'ResetPasswordResult', description: 'That it is done, or why the password is the old one.' },
    },
    resolve: async (_root, { token, password: given }, { staffDesk }) => {
      await staffDesk.links.resetPassword(token, given);
      return { done: true };
    },
  }),
);
