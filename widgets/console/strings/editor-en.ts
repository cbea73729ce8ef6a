import type { PluralForms } from '../../strings/plural.ts';

/** What the fields beside an article’s text say. */
export const englishEditor = {
  editor: {
    choices: {
      chosen: '{label}: chosen',
      remove: 'Take out {name}',
      removed: '{name} is taken out.',
      added: '{name} is added.',
      moved: '{name} is now {place} of {count}.',
      make: 'Make “{name}”',
      nothing: 'Nothing is called so.',
      unchosen: '“{name}” is not chosen: go back and press Enter, or take one from the list.',
      noLetters: 'A name needs a letter or a digit.',
      chipsHint: 'Delete takes it out. Arrows go along; with Alt they carry it.',
      found: { one: '# choice', other: '# choices' } as PluralForms,
    },
    tagsHint: 'The most telling first. Type to search.',
    contributorsHint: 'In the order of the byline. Type to search.',
    image: {
      none: 'No picture yet',
      unseen: 'There is no picture at this address that can be shown here.',
      choose: 'Choose a picture',
      another: 'Choose another one',
      remove: 'Remove it',
      removed: 'The picture is removed.',
      dropHint: 'Or drop one here, or paste it.',
      missing: '{field}: every picture needs this.',
      focusHint: 'Press the picture or drag the mark to what must stay in sight. With the keyboard: arrows, with Shift in larger steps.',
      focusValue: '{x} from the left, {y} from the top',
      toMiddle: 'Back to the middle',
      crops: { wide: 'Wide, 16 to 9', square: 'Square' },
      problems: {
        TOO_LARGE: 'The file is too large. Make it smaller and try again.',
        TOO_MANY_PIXELS: 'The picture has too many pixels. Make it smaller and try again.',
        NOT_AN_IMAGE: 'This is not a picture, whatever it calls itself.',
        UNSUPPORTED: 'Pictures of this kind are not taken. JPEG, PNG, WebP, AVIF and GIF are.',
        DAMAGED: 'The file is damaged.',
        BUSY: 'Too many pictures are on their way just now. Try again in a moment.',
        NOT_ALLOWED: 'Your role on this site does not permit this.',
      },
    },
    slugWarning: 'It will have a new address. The former one leads readers on to it.',
    moment: 'That is {time}, by the clock of {zone}.',
  },
};
