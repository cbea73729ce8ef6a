import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'Yorumlar yüklenemedi.',
  retry: 'Yeniden dene',

  comments: 'Yorumlar',
  commentCount: counting.commentCount,
  empty: 'Henüz yorum yok. İlk yorumu siz yazın.',
  closed: 'Yorumlar kapatıldı.',
  order: 'Yorumların sırası',
  orders: {
    newest: 'Önce en yeniler',
    oldest: 'Önce en eskiler',
    'most-replied': 'En çok yanıtlananlar',
    'most-liked': 'En çok beğenilenler',
  },
  more: 'Daha fazla yorum göster',
  moreReplies: 'Daha fazla yanıt göster',
  replyCount: { one: '# yanıtı göster', other: '# yanıtı göster' },
  moreFailed: 'Yüklenemedi. Yeniden deneyin.',
  loading: 'Yükleniyor…',
  edited: 'düzenlendi',
  pending: 'İnceleniyor: Şimdilik bu yorumu yalnızca siz görüyorsunuz.',
  replyTo: 'Yanıt: {name}',
  reply: 'Yanıtla',
  like: 'Beğen',
  likeCount: { one: '# beğeni', other: '# beğeni' },
  actions: 'Diğer işlemler, yorumu yazan: {name}',
  showAll: 'Yorumun tamamını göster',
  deleted: 'Bu yorum, yazan kişi tarafından silindi.',
  badges: { staff: 'Yazı işleri', author: 'Haberin yazarı', contributor: 'Haberin yazarı' },
  unavailable: 'Bu işlem yapılamadı. Bağlantınızı kontrol edip yeniden deneyin.',

  leaveReply: 'Yorum yazın',
  leaveReplyTo: 'Yanıt: {name}',
  comment: 'Yorum',
  name: 'Ad',
  notifyEmail: 'E-posta, yanıtlardan haberdar olmak için (isteğe bağlı, gösterilmez)',
  submit: 'Yorumu gönder',
  sending: 'Gönderiliyor…',
  cancel: 'Vazgeç',
  sendAgain: 'Yeniden gönder',

  newComments: { one: '# yeni yorumu göster', other: '# yeni yorumu göster' },
  changed: 'Yorumlar değişti: listeyi yenile',
  approved: 'Yorumunuz onaylandı ve yayımlandı.',
} satisfies CommentStrings;
