/** Why one field was refused. `code` is stable; a widget words it in its reader's language. */
export interface InvalidField {
  readonly name: string;
  readonly code: 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID' | 'NOT_FOUND';
  readonly message: string;
}

/** A wish the domain does not grant, said to whoever made it; every other error is ours and is masked outside. */
export abstract class Refusal extends Error {
  abstract readonly code: string;
}

export class InvalidInput extends Refusal {
  override name = 'InvalidInput';
  readonly code = 'INVALID_INPUT';
  readonly fields: readonly InvalidField[];

  constructor(fields: readonly InvalidField[]) {
    super(fields.map((field) => field.message).join(' '));
    this.fields = fields;
  }
}

export class NotAllowed extends Refusal {
  override name = 'NotAllowed';
  readonly code = 'NOT_ALLOWED';
}

export class ThreadClosed extends Refusal {
  override name = 'ThreadClosed';
  readonly code = 'THREAD_CLOSED';
}

export class RateLimited extends Refusal {
  override name = 'RateLimited';
  readonly code = 'RATE_LIMITED';
  /** Seconds until another try can succeed. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Somebody else has changed the same thing in between; nothing was done, and trying again on what is there now can work. */
export class EditConflict extends Refusal {
  override name = 'EditConflict';
  readonly code = 'EDIT_CONFLICT';
}

/** A step of the life-cycle that the article's state does not allow. */
export class IllegalTransition extends Refusal {
  override name = 'IllegalTransition';
  readonly code = 'ILLEGAL_TRANSITION';
}

/** Something that cannot be taken away because other things hang on it; nothing was done. */
export class InUse extends Refusal {
  override name = 'InUse';
  readonly code = 'IN_USE';
  readonly articles: number;
  readonly sections: number;

  constructor(message: string, { articles = 0, sections = 0 }: { articles?: number; sections?: number }) {
    super(message);
    this.articles = articles;
    this.sections = sections;
  }
}
