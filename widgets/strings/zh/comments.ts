import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: '评论加载失败。',
  retry: '重试',

  comments: '评论',
  commentCount: counting.commentCount,
  empty: '还没有评论，来发表第一条吧。',
  closed: '评论已关闭。',
  order: '评论排序',
  orders: { newest: '最新在前', oldest: '最早在前', 'most-replied': '回复最多', 'most-liked': '点赞最多' },
  more: '显示更多评论',
  moreReplies: '显示更多回复',
  replyCount: { other: '显示#条回复' },
  moreFailed: '加载失败，请重试。',
  loading: '正在加载……',
  edited: '已编辑',
  pending: '等待审核：目前只有您能看到。',
  replyTo: '回复{name}',
  reply: '回复',
  like: '赞',
  likeCount: { other: '#个赞' },
  actions: '对{name}的评论的更多操作',
  showAll: '显示全文',
  deleted: '作者已删除这条评论。',
  badges: { staff: '编辑部', author: '本文作者', contributor: '本文作者' },
  unavailable: '操作失败。请检查网络后重试。',

  leaveReply: '发表评论',
  leaveReplyTo: '回复{name}',
  comment: '评论',
  name: '姓名',
  notifyEmail: '电子邮箱，用于接收回复通知（选填，不公开）',
  submit: '发表评论',
  sending: '正在发送……',
  cancel: '取消',
  sendAgain: '重新发送',

  newComments: { other: '显示#条新评论' },
  changed: '评论有变动：刷新列表',
  approved: '您的评论已通过审核并发布。',
} satisfies CommentStrings;
