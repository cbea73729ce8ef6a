import type { PluralForms } from '../../strings/plural.ts';

/** What is said of tags and contributors, and of what is taken away under which articles are filed. */
export const englishFiling = {
  filing: {
    tag: { title: 'Tags', find: 'Search tags', begin: 'New tag', empty: 'There are no tags yet.', nothingFound: 'No tag has this in a name.' },
    contributor: {
      title: 'Contributors',
      find: 'Search contributors',
      begin: 'New contributor',
      empty: 'There are no contributors yet.',
      nothingFound: 'No contributor has this in a name.',
    },
    name: 'Name',
    kind: 'What it holds together',
    tagKinds: { TOPIC: 'Topic', STORY: 'Running story' },
    role: 'What they do, such as Reporter',
    bio: 'A few sentences about them',
    edit: 'Edit',
    save: 'Save',
    saved: '“{name}” is saved.',
    articles: { one: '# article', other: '# articles' } as PluralForms,
    remove: 'Delete or merge',
    removeNow: 'Delete it',
    running: 'Filing articles anew…',
    carried: { one: '# article is filed under it. Say what becomes of it.', other: '# articles are filed under it. Say what becomes of them.' } as PluralForms,
    unused: 'No article is filed under “{name}”.',
    into: 'File its articles under',
    intoHint: 'The name in addresses of the other one: the two become one.',
    nowhere: 'Choose…',
    takeOff: 'Take it off its articles, with nothing in its place',
    stillUsed: { one: '# article is filed under it: say what becomes of it.', other: '# articles are filed under it: say what becomes of them.' } as PluralForms,
    hasSections: 'Other sections lie in it: move those first.',
    remaining: { one: '# article waits.', other: '# articles wait.' } as PluralForms,
    removed: '“{name}” is deleted.',
    merged: '“{name}” is now part of “{into}”.',
  },
};
