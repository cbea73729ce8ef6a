import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'Die Kommentare konnten nicht geladen werden.',
  retry: 'Erneut versuchen',

  comments: 'Kommentare',
  commentCount: counting.commentCount,
  empty: 'Noch keine Kommentare. Schreiben Sie den ersten.',
  closed: 'Die Kommentarfunktion ist geschlossen.',
  order: 'Reihenfolge der Kommentare',
  orders: {
    newest: 'Neueste zuerst',
    oldest: 'Älteste zuerst',
    'most-replied': 'Meiste Antworten',
    'most-liked': 'Beliebteste',
  },
  more: 'Weitere Kommentare anzeigen',
  moreReplies: 'Weitere Antworten anzeigen',
  replyCount: { one: '# Antwort anzeigen', other: '# Antworten anzeigen' },
  moreFailed: 'Laden fehlgeschlagen. Erneut versuchen.',
  loading: 'Wird geladen …',
  edited: 'bearbeitet',
  pending: 'Wird noch geprüft: Derzeit sehen nur Sie diesen Kommentar.',
  replyTo: 'Antwort an {name}',
  reply: 'Antworten',
  like: 'Gefällt mir',
  likeCount: { one: '# Person gefällt das', other: '# Personen gefällt das' },
  actions: 'Mehr zum Kommentar von {name}',
  showAll: 'Ganzen Kommentar lesen',
  deleted: 'Dieser Kommentar wurde vom Verfasser gelöscht.',
  badges: { staff: 'Redaktion', author: 'Verfasser des Artikels', contributor: 'Verfasser des Artikels' },
  unavailable: 'Das hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es erneut.',

  leaveReply: 'Kommentar schreiben',
  leaveReplyTo: 'Antwort an {name}',
  comment: 'Kommentar',
  name: 'Name',
  notifyEmail: 'E-Mail, um von Antworten zu erfahren (freiwillig, nicht sichtbar)',
  submit: 'Kommentar absenden',
  sending: 'Wird gesendet …',
  cancel: 'Abbrechen',
  sendAgain: 'Erneut senden',

  newComments: { one: '# neuen Kommentar anzeigen', other: '# neue Kommentare anzeigen' },
  changed: 'Die Kommentare haben sich geändert: Liste aktualisieren',
  approved: 'Ihr Kommentar wurde freigegeben und veröffentlicht.',
} satisfies CommentStrings;
