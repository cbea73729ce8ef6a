import { EditConflict, IllegalTransition, InUse, InvalidInput, NotAllowed, RateLimited, ThreadClosed, type InvalidField, type Refusal } from '../gate/refusal.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { refusalWords } from './refusal-words.ts';

/** In the language of whoever asked, where there are words in it. */
function told(message: string, { language, site }: GraphContext): string {
  return refusalWords(message, { language, locale: site.locale, timeZone: site.timeZone });
}

export const ErrorRef = builder.interfaceRef<Refusal>('Error').implement({
  description: 'Why a wish was not granted. `code` is stable; `message` is for people.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the kind of error.' }),
    message: t.string({
      description: 'What is wrong, in words: in the language of the site or of whoever asks (`Accept-Language`), where there are any.',
      resolve: (error, _args, context) =>
        error instanceof InvalidInput ? error.fields.map(({ message }) => told(message, context)).join(' ') : told(error.message, context),
    }),
  }),
});

const InvalidFieldRef = builder.objectRef<InvalidField>('InvalidField').implement({
  description: 'One input field that cannot be used.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the field in the input.' }),
    code: t.exposeString('code', { description: '`REQUIRED`, `TOO_SHORT`, `TOO_LONG`, `INVALID` or `NOT_FOUND`.' }),
    message: t.string({
      description: 'What is wrong with it, for the person who filled it in.',
      resolve: ({ message }, _args, context) => told(message, context),
    }),
  }),
});

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'Some fields of the input cannot be used; nothing was done.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    fields: t.field({
      type: [InvalidFieldRef],
      description: 'Every field that is wrong, not only the first.',
      resolve: (error) => [...error.fields],
    }),
  }),
});

builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: 'Whoever asked may not do this here.',
  interfaces: [ErrorRef],
});

builder.objectType(ThreadClosed, {
  name: 'ThreadClosed',
  description: 'The conversation takes no more comments.',
  interfaces: [ErrorRef],
});

builder.objectType(RateLimited, {
  name: 'RateLimited',
  description: 'Too much in too short a time; nothing was done.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    retryAfter: t.exposeInt('retryAfter', { description: 'Seconds until another try can succeed.' }),
  }),
});

builder.objectType(EditConflict, {
  name: 'EditConflict',
  description: 'Somebody else has changed the same thing in between; nothing was done.',
  interfaces: [ErrorRef],
});

builder.objectType(IllegalTransition, {
  name: 'IllegalTransition',
  description: 'A step that the state of the article does not allow; nothing was done.',
  interfaces: [ErrorRef],
});

builder.objectType(InUse, {
  name: 'InUse',
  description: 'It cannot be taken away, as other things hang on it; nothing was done.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'How many articles are filed under it, in whatever state; counted up to 1,000.' }),
    sections: t.exposeInt('sections', { description: 'How many sections lie directly below it.' }),
  }),
});
