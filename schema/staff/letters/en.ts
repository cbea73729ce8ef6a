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
};
export type StaffLetterWords = typeof english;
