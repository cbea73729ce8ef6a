import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'Komentar tidak dapat dimuat.',
  retry: 'Coba lagi',

  comments: 'Komentar',
  commentCount: counting.commentCount,
  empty: 'Belum ada komentar. Jadilah yang pertama.',
  closed: 'Kolom komentar ditutup.',
  order: 'Urutan komentar',
  orders: {
    newest: 'Terbaru',
    oldest: 'Terlama',
    'most-replied': 'Paling banyak dibalas',
    'most-liked': 'Paling disukai',
  },
  more: 'Tampilkan komentar lainnya',
  moreReplies: 'Tampilkan balasan lainnya',
  replyCount: { other: 'Tampilkan # balasan' },
  moreFailed: 'Tidak dapat dimuat. Coba lagi.',
  loading: 'Memuat…',
  edited: 'disunting',
  pending: 'Menunggu tinjauan: untuk saat ini hanya Anda yang dapat melihatnya.',
  replyTo: 'Balas {name}',
  reply: 'Balas',
  like: 'Suka',
  likeCount: { other: '# suka' },
  actions: 'Lainnya tentang komentar {name}',
  showAll: 'Tampilkan seluruh komentar',
  deleted: 'Komentar ini telah dihapus penulisnya.',
  badges: { staff: 'Redaksi', author: 'Penulis artikel', contributor: 'Penulis artikel' },
  unavailable: 'Tidak berhasil. Periksa koneksi Anda, lalu coba lagi.',

  leaveReply: 'Tulis komentar',
  leaveReplyTo: 'Balas {name}',
  comment: 'Komentar',
  name: 'Nama',
  notifyEmail: 'Surel, untuk kabar balasan (opsional, tidak ditampilkan)',
  submit: 'Kirim komentar',
  sending: 'Mengirim…',
  cancel: 'Batal',
  sendAgain: 'Kirim lagi',

  newComments: { other: 'Tampilkan # komentar baru' },
  changed: 'Komentar telah berubah: muat ulang daftar',
  approved: 'Komentar Anda telah disetujui dan diterbitkan.',
} satisfies CommentStrings;
