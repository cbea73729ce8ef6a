import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'No se pudieron cargar los comentarios.',
  retry: 'Reintentar',

  comments: 'Comentarios',
  commentCount: counting.commentCount,
  empty: 'Todavía no hay comentarios. El suyo puede ser el primero.',
  closed: 'Los comentarios están cerrados.',
  order: 'Orden de los comentarios',
  orders: {
    newest: 'Los más recientes',
    oldest: 'Los más antiguos',
    'most-replied': 'Los más respondidos',
    'most-liked': 'Los más valorados',
  },
  more: 'Ver más comentarios',
  moreReplies: 'Ver más respuestas',
  replyCount: { one: 'Ver # respuesta', many: 'Ver # de respuestas', other: 'Ver # respuestas' },
  moreFailed: 'No se pudo cargar. Inténtelo de nuevo.',
  loading: 'Cargando…',
  edited: 'editado',
  pending: 'Pendiente de revisión: por ahora solo usted puede verlo.',
  replyTo: 'Responder a {name}',
  reply: 'Responder',
  like: 'Me gusta',
  likeCount: { one: '# me gusta', many: '# de me gusta', other: '# me gusta' },
  actions: 'Más sobre el comentario de {name}',
  showAll: 'Leer el comentario completo',
  deleted: 'El autor ha borrado este comentario.',
  badges: { staff: 'Redacción', author: 'Autor del artículo', contributor: 'Autor del artículo' },
  unavailable: 'No ha funcionado. Compruebe la conexión e inténtelo de nuevo.',

  leaveReply: 'Dejar un comentario',
  leaveReplyTo: 'Responder a {name}',
  comment: 'Comentario',
  name: 'Nombre',
  notifyEmail: 'Correo electrónico, para avisarle de las respuestas (opcional, no se muestra)',
  submit: 'Publicar comentario',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  sendAgain: 'Enviar de nuevo',

  newComments: {
    one: 'Ver # comentario nuevo',
    many: 'Ver # de comentarios nuevos',
    other: 'Ver # comentarios nuevos',
  },
  changed: 'Los comentarios han cambiado: actualizar la lista',
  approved: 'Su comentario ha sido aprobado y ya es público.',
} satisfies CommentStrings;
