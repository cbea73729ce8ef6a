/** A noun with its number at `#`, in each form that the language has. None is never said, so that `zero` is not needed. */
export type CountedWords = Partial<Record<Exclude<Intl.LDMLPluralRule, 'zero'>, string>> & { readonly other: string };

/** What letters to the staff say. `{…}` stands for what is named there. */
export const english = {
  roles: { owner: 'owner', editor: 'editor', moderator: 'moderator', contributor: 'contributor' },
  invitation: {
    subject: '{site}: you are invited to join',
    by: '{name} invites you to work for {site} as {role}.',
    byNobody: 'You are invited to work for {site} as {role}.',
    action: 'Accept the invitation',
    until: 'The link works once, until {time}.',
    footer: 'If you do not know what this is about, do nothing: nobody has an account in your name.',
  },
  founding: {
    subject: 'Gazette: set up your own site',
    by: '{name} invites you to publish with Gazette, with a console and settings of your own.',
    byNobody: 'You are invited to publish with Gazette, with a console and settings of your own.',
    action: 'Set up the site',
    until: 'The link works once, until {time}.',
    footer: 'If you do not know what this is about, do nothing.',
  },
  reset: {
    subject: '{site}: choose a new password',
    told: 'Hello {name}. Somebody, probably you, asked for a new password for the console.',
    action: 'Choose a new password',
    until: 'The link works once, until {time}. Until then the old password stays as it is.',
    footer: 'If it was not you, do nothing: without the link nobody can change your password.',
  },
  changed: {
    subject: '{site}: your password was changed',
    told: 'Hello {name}. Your password was changed by a link sent to this address, at {time}. You are signed out everywhere.',
    footer: 'If it was not you, ask for a new password at once and tell an owner of the site.',
  },
  digest: {
    subject: '{site}: comments wait for you',
    told: 'This waits for a moderator at {site}:',
    moreThan: 'more than {line}',
    waiting: {
      pending: { one: '# comment to be approved', other: '# comments to be approved' } as CountedWords,
      reported: { one: '# comment that readers reported', other: '# comments that readers reported' } as CountedWords,
      notices: { one: '# notice of illegal content', other: '# notices of illegal content' } as CountedWords,
      appeals: { one: '# objection to a rejection', other: '# objections to rejections' } as CountedWords,
    },
    action: 'Open the queue',
    daily: 'This letter comes once a day at most, while something waits. Whoever runs the server turns it off for the site by: {command}',
    hourly: 'This letter comes once an hour at most, while something waits. Whoever runs the server turns it off for the site by: {command}',
  },
};
export type StaffLetterWords = typeof english;
