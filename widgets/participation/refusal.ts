import type { Field, ReplyForm } from '../comments/reply-form.ts';
import { primaryLanguage } from '../context/language.ts';
import type { Strings } from '../strings/families.ts';
import type { ThreadHost } from './thread-host.ts';

/** A typed error, as every mutation may answer. */
export interface Refusal {
  __typename: string;
  message: string;
  fields?: { name: string; code: string; message: string }[];
  /** Seconds after which it may be tried again. */
  retryAfter?: number;
}

type Speaker = Pick<ThreadHost, 'conversation' | 'strings' | 'locale'>;

/** Whether the server's own messages, which name limits and dates, are in the language of the reader. */
export function understood({ conversation, strings }: Speaker): boolean {
  return primaryLanguage(conversation?.siteLocale ?? '') === strings.language;
}

/** Why the server did not do what the reader asked, in words. */
export function refusalWords(refusal: Refusal, strings: Strings<'participation'>, host: Speaker): string {
  const { __typename, fields, message } = refusal;
  const ours: Record<string, string> = {
    RateLimited: strings.rateLimited.replace('{time}', () => waitingTime(refusal, strings, host)),
    ThreadClosed: strings.threadClosed,
    NotAllowed: strings.notAllowed,
    ReaderBanned: strings.banned,
    ReaderUnknown: strings.unknownReader,
    ProofRequired: strings.proofFailed,
    EditConflict: strings.editConflict,
  };
  if (fields?.some(({ name }) => name === 'parentId')) return strings.parentGone;
  const own = ours[__typename] ?? strings.refused;
  const precise = !(__typename in ours) || ['ReaderBanned', 'EditConflict'].includes(__typename);
  return (understood(host) && precise && (fields?.[0]?.message || message)) || own;
}

/** How long to wait, in the unit that a person would say it in. */
function waitingTime({ retryAfter }: Refusal, strings: Strings<'participation'>, { locale }: Speaker): string {
  if (!retryAfter) return strings.aMoment;
  const [unit, seconds] =
    retryAfter > 90 * 60 ? (['hour', 3600] as const) : retryAfter > 90 ? (['minute', 60] as const) : (['second', 1] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(retryAfter / seconds));
}

/** Puts a refusal beside the fields it speaks of, or under the form. */
export function refuse(form: ReplyForm, refusal: Refusal, strings: Strings<'participation'>, host: Speaker): void {
  for (const { name, code, message } of refusal.fields ?? []) {
    const field = name === 'notifyAddress' ? 'email' : name;
    if (field !== 'body' && field !== 'name' && field !== 'email') continue;
    const ours = fieldError(field, code, strings);
    form.errors[field] ??= understood(host) && code !== 'REQUIRED' ? message : ours;
  }
  if (!form.firstError) form.notice = { kind: 'refusal', text: refusalWords(refusal, strings, host) };
}

/** Finds the fields that are empty: blanks and invisible marks are not a comment. Returns the first of them. */
export function validate(form: ReplyForm, fields: readonly Field[], strings: Strings<'participation'>): Field | undefined {
  form.errors = {};
  if (!isWritten(form.body)) form.errors.body = strings.enterComment;
  if (fields.includes('name') && !isWritten(form.name)) form.errors.name = strings.enterName;
  return form.firstError;
}

function isWritten(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}]/u.test(text);
}

function fieldError(field: Field, code: string, strings: Strings<'participation'>): string {
  const known: Record<Field, Record<string, string>> = {
    body: { REQUIRED: strings.enterComment, TOO_LONG: strings.commentTooLong, TOO_SHORT: strings.commentTooShort },
    email: { INVALID: strings.notRight },
    name: { REQUIRED: strings.enterName, TOO_LONG: strings.nameTooLong, INVALID: strings.nameTaken },
  };
  return known[field][code] ?? strings.refused;
}
