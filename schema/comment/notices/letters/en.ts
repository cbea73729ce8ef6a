import type { CountedWords } from '../../../staff/letters/en.ts';

/** What letters to readers say. `{…}` stands for what is named there. */
export const english = {
  question: {
    subject: '{site}: shall we tell you of replies?',
    told: 'Somebody, probably you, commented on {site} and gave this address to be told when others reply.',
    action: 'Yes, tell me of replies',
    until: 'The link works until {time}. Without it nothing more is sent to you.',
    footer: 'If it was not you, do nothing: this address is then forgotten.',
  },
  replies: {
    subject: { one: '{site}: a reply to your comment', other: '{site}: # replies to your comment' } as CountedWords,
    about: { one: 'There is a new reply to your comment.', other: 'There are # new replies to your comment.' } as CountedWords,
    aboutArticle: {
      one: 'There is a new reply to your comment on “{headline}”.',
      other: 'There are # new replies to your comment on “{headline}”.',
    } as CountedWords,
    quoted: '{name}:\n“{words}”',
    more: { one: 'And # more.', other: 'And # more.' } as CountedWords,
    action: 'Read and answer',
    footer: 'You get this letter because you asked {site} to tell you of replies to your comment.',
    ending: 'Stop these letters',
  },
};
export type NoticeLetterWords = typeof english;
