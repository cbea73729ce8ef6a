import { InvalidInput, NotAllowed, RateLimited } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import type { SignedIn } from './staff-desk.ts';
import { sitesOfAccount } from './staff.query.ts';
import { StaffSiteRef, ViewerStaffRef } from './viewer.type.ts';

const SignInInput = builder.inputType('SignInInput', {
  description: 'By what somebody of the staff is known.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Their e-mail.' }),
    password: t.string({ required: true, description: 'Their password.' }),
  }),
});

const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  description: 'An old password for a new one.',
  fields: (t) => ({
    current: t.string({ required: true, description: 'The one that still holds.' }),
    next: t.string({ required: true, description: 'The new one, at least 12 characters.' }),
  }),
});

export const SignInPayload = builder.objectRef<SignedIn>('SignInPayload').implement({
  description: 'The session that was opened; its cookie is set by the same answer.',
  fields: (t) => ({
    csrfToken: t.exposeString('csrfToken', { description: 'To be sent in `x-gazette-csrf` with every mutation.' }),
    staff: t.field({
      type: ViewerStaffRef,
      nullable: true,
      description: 'Who they are on this site; null when they work for other sites only.',
      resolve: (_payload, _args, { staffDesk }) => staffDesk.identify(),
    }),
    sites: t.field({
      type: [StaffSiteRef],
      description: 'Where they work.',
      resolve: ({ account }, _args, { store }) => sitesOfAccount(store, account),
    }),
  }),
});

const SignOutPayload = builder.objectRef<{ done: boolean }>('SignOutPayload').implement({
  description: 'The session is over and its cookie gone.',
  fields: (t) => ({ done: t.exposeBoolean('done', { description: 'Always true.' }) }),
});

builder.mutationField('signIn', (t) =>
  t.field({
    type: SignInPayload,
    description:
      'Opens a session for the console, kept in a cookie that scripts cannot read. Programs use tokens instead.',
    args: { input: t.arg({ type: SignInInput, required: true, description: 'Who signs in.' }) },
    errors: {
      types: [NotAllowed, RateLimited],
      union: { name: 'SignInResult', description: 'The session, or why there is none.' },
    },
    resolve: (_root, { input }, { staffDesk }) => staffDesk.signIn(input.email, input.password),
  }),
);

builder.mutationField('signOut', (t) =>
  t.field({
    type: SignOutPayload,
    description: 'Ends the session of this browser.',
    errors: {
      types: [NotAllowed],
      union: { name: 'SignOutResult', description: 'That it is over, or why not.' },
    },
    resolve: async (_root, _args, { staffDesk }) => {
      await staffDesk.signOut();
      return { done: true };
    },
  }),
);

builder.mutationField('changePassword', (t) =>
  t.field({
    type: SignInPayload,
    description: 'Gives whoever is signed in another password. All their sessions end; this browser gets a new one.',
    args: { input: t.arg({ type: ChangePasswordInput, required: true, description: 'Both passwords.' }) },
    errors: {
      types: [InvalidInput, NotAllowed, RateLimited],
      union: { name: 'ChangePasswordResult', description: 'The new session, or why the password is the old one.' },
    },
    resolve: (_root, { input }, { staffDesk }) => staffDesk.changePassword(input.current, input.next),
  }),
);
