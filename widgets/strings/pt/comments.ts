import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'Não foi possível carregar os comentários.',
  retry: 'Tentar novamente',

  comments: 'Comentários',
  commentCount: counting.commentCount,
  empty: 'Ainda não há comentários. O seu pode ser o primeiro.',
  closed: 'Os comentários estão encerrados.',
  order: 'Ordem dos comentários',
  orders: {
    newest: 'Mais recentes',
    oldest: 'Mais antigos',
    'most-replied': 'Mais respondidos',
    'most-liked': 'Mais curtidos',
  },
  more: 'Mostrar mais comentários',
  moreReplies: 'Mostrar mais respostas',
  replyCount: { one: 'Mostrar # resposta', many: 'Mostrar # de respostas', other: 'Mostrar # respostas' },
  moreFailed: 'Não foi possível carregar. Tente novamente.',
  loading: 'Carregando…',
  edited: 'editado',
  pending: 'Aguardando aprovação: por enquanto, só você vê este comentário.',
  replyTo: 'Responder a {name}',
  reply: 'Responder',
  like: 'Curtir',
  likeCount: { one: '# curtida', many: '# de curtidas', other: '# curtidas' },
  actions: 'Mais sobre o comentário de {name}',
  showAll: 'Ler o comentário inteiro',
  deleted: 'O autor excluiu este comentário.',
  badges: { staff: 'Redação', author: 'Autor do artigo', contributor: 'Autor do artigo' },
  unavailable: 'Não deu certo. Verifique a conexão e tente novamente.',

  leaveReply: 'Deixe um comentário',
  leaveReplyTo: 'Responder a {name}',
  comment: 'Comentário',
  name: 'Nome',
  notifyEmail: 'E-mail, para saber das respostas (opcional, não é mostrado)',
  submit: 'Publicar comentário',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  sendAgain: 'Enviar novamente',

  newComments: {
    one: 'Mostrar # novo comentário',
    many: 'Mostrar # de novos comentários',
    other: 'Mostrar # novos comentários',
  },
  changed: 'Os comentários mudaram: atualizar a lista',
  approved: 'Seu comentário foi aprovado e está publicado.',
} satisfies CommentStrings;
