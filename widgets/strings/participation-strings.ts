/**
 * What is said to a reader who takes part in a thread: loaded when the first of them does. `{name}` stands for the name
 * of a comment's author.
 */
export interface ParticipationStrings {
  enterComment: string;
  enterName: string;
  commentTooLong: string;
  nameTooLong: string;
  commentTooShort: string;
  published: string;
  held: string;
  confirmNotice: string;
  notSent: string;
  /** `{time}` stands for how long to wait, or for `aMoment`. */
  rateLimited: string;
  aMoment: string;
  threadClosed: string;
  notAllowed: string;
  refused: string;
  banned: string;
  parentGone: string;
  editConflict: string;
  nameTaken: string;
  unknownReader: string;
  proving: string;
  proofFailed: string;

  notDone: string;
  share: string;
  copied: string;
  copyThis: string;
  edit: string;
  editComment: string;
  save: string;
  saving: string;
  edited: string;
  delete: string;
  confirmDelete: string;
  keep: string;
  deleted: string;
  close: string;

  report: string;
  reportComment: string;
  reason: string;
  reasons: Record<'SPAM' | 'ABUSE' | 'HATE' | 'FALSE' | 'PRIVATE' | 'OTHER' | 'ILLEGAL', string>;
  note: string;
  explain: string;
  yourName: string;
  yourEmail: string;
  goodFaith: string;
  /** `{contact}` stands for an e-mail or web address. */
  contact: string;
  sendReport: string;
  reported: string;
  noticed: string;
  chooseReason: string;
  fillIn: string;
  notRight: string;

  notPublished: string;
  appeal: string;
  appealText: string;
  sendAppeal: string;
  appealed: string;
  appealWaits: string;
  dismissed: string;
  upheld: string;

  ownData: string;
  aboutOwnData: string;
  exportOwn: string;
  eraseOwn: string;
  confirmErase: string;
  erased: string;
}
