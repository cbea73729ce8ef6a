import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'Les commentaires n’ont pas pu être chargés.',
  retry: 'Réessayer',

  comments: 'Commentaires',
  commentCount: counting.commentCount,
  empty: 'Aucun commentaire pour l’instant. Lancez la discussion.',
  closed: 'Les commentaires sont fermés.',
  order: 'Ordre des commentaires',
  orders: {
    newest: 'Les plus récents',
    oldest: 'Les plus anciens',
    'most-replied': 'Les plus discutés',
    'most-liked': 'Les plus aimés',
  },
  more: 'Afficher plus de commentaires',
  moreReplies: 'Afficher plus de réponses',
  replyCount: { one: 'Afficher # réponse', many: 'Afficher # de réponses', other: 'Afficher # réponses' },
  moreFailed: 'Le chargement a échoué. Réessayez.',
  loading: 'Chargement…',
  edited: 'modifié',
  pending: 'En attente de validation\u202f: vous seul voyez ce commentaire pour le moment.',
  replyTo: 'Répondre à {name}',
  reply: 'Répondre',
  like: 'J’aime',
  likeCount: {
    one: '# mention «\u202fJ’aime\u202f»',
    many: '# de mentions «\u202fJ’aime\u202f»',
    other: '# mentions «\u202fJ’aime\u202f»',
  },
  actions: 'Autres actions sur le commentaire de {name}',
  showAll: 'Lire le commentaire en entier',
  deleted: 'Ce commentaire a été supprimé par son auteur.',
  badges: { staff: 'Rédaction', author: 'Auteur de l’article', contributor: 'Auteur de l’article' },
  unavailable: 'L’opération a échoué. Vérifiez votre connexion et réessayez.',

  leaveReply: 'Laisser un commentaire',
  leaveReplyTo: 'Répondre à {name}',
  comment: 'Commentaire',
  name: 'Nom',
  notifyEmail: 'E-mail, pour être averti des réponses (facultatif, non affiché)',
  submit: 'Publier le commentaire',
  sending: 'Envoi…',
  cancel: 'Annuler',
  sendAgain: 'Renvoyer',

  newComments: {
    one: 'Afficher # nouveau commentaire',
    many: 'Afficher # de nouveaux commentaires',
    other: 'Afficher # nouveaux commentaires',
  },
  changed: 'Les commentaires ont changé\u202f: actualiser la liste',
  approved: 'Votre commentaire a été validé et publié.',
} satisfies CommentStrings;
