import type { Field, ReplyForm } from '../comments/reply-form.ts';
import type { ParticipationStrings } from '../strings/participation-strings.ts';

/** A typed error, as every mutation may answer. */
export interface Refusal {
  __typename: string;
  message: string;
  fields?: { name: string; code: string; message: string }[];
}

/**
 * Why the server did not do what the reader asked, in words.
 * @param understood whether the server's own messages, which name limits and dates, are in the reader's language
 */
export function refusalWords(refusal: Refusal, strings: ParticipationStrings, understood: boolean): string {
  const ours: Record<string, string> = {
    RateLimited: strings.rateLimited,
    ThreadClosed: strings.threadClosed,
    NotAllowed: strings.notAllowed,
    ReaderBanned: strings.banned,
    ReaderUnknown: strings.unknownReader,
    ProofRequired: strings.proofFailed,
  };
  const precise = ['ReaderBanned', 'EditConflict'].includes(refusal.__typename);
  if (understood && precise) return refusal.message;
  return ours[refusal.__typename] ?? (refusal.fields?.[0]?.message || refusal.message || strings.refused);
}

/** Puts a refusal beside the fields it speaks of, or under the form. */
export function refuse(form: ReplyForm, refusal: Refusal, strings: ParticipationStrings, understood: boolean): void {
  for (const { name, code, message } of refusal.fields ?? []) {
    if (name !== 'body' && name !== 'name') continue;
    const ours = fieldError(name, code, strings);
    form.errors[name] ??= ours && !(understood && code !== 'REQUIRED') ? ours : message;
  }
  if (!form.firstError) form.notice = { kind: 'refusal', text: refusalWords(refusal, strings, understood) };
}

/** Finds the fields that are empty: blanks and invisible marks are not a comment. Returns the first of them. */
export function validate(form: ReplyForm, fields: readonly Field[], strings: ParticipationStrings): Field | undefined {
  form.errors = {};
  if (!isWritten(form.body)) form.errors.body = strings.enterComment;
  if (fields.includes('name') && !isWritten(form.name)) form.errors.name = strings.enterName;
  return form.firstError;
}

function isWritten(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}]/u.test(text);
}

function fieldError(field: Field, code: string, strings: ParticipationStrings): string | undefined {
  const known: Record<Field, Record<string, string>> = {
    body: { REQUIRED: strings.enterComment, TOO_LONG: strings.commentTooLong, TOO_SHORT: strings.commentTooShort },
    name: { REQUIRED: strings.enterName, TOO_LONG: strings.nameTooLong },
  };
  return known[field][code];
}
