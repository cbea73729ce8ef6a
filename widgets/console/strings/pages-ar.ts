import type { englishPages } from './pages-en.ts';

export const arabicPages: typeof englishPages = {
  plainPages: {
    title: 'الصفحات',
    begin: 'صفحة جديدة',
    empty: 'لا صفحة بعد: من نحن، اتصل بنا، الخصوصية.',
    edit: 'حرّر',
    name: 'العنوان',
    slug: 'الاسم في الرابط',
    slugHint: 'يُصنع من عنوان الصفحة الجديدة إن تُرك فارغًا.',
    language: 'اللغة',
    status: 'الحالة',
    statuses: { DRAFT: 'مسودة', PUBLISHED: 'منشورة' },
    position: 'الموضع في ذيل الصفحات',
    positionHint: 'من 0 إلى 1000 والأصغر أولًا؛ والفارغ يعني بلا رابط هناك.',
    body: 'نص الصفحة',
    look: 'شاهد الصفحة',
    save: 'احفظ الصفحة',
    saved: 'حُفظت الصفحة.',
    remove: 'احذف الصفحة',
    removeSure: 'هل تحذف الصفحة «{title}»؟ يضيع نصّها.',
    removed: 'حُذفت الصفحة.',
    leaveSure: 'في هذه الصفحة تغييرات لم تُحفظ. هل تتركها؟',
    conflict: 'غيّر شخص آخر هذه الصفحة منذ فتحتها. تغييراتك كلها ما زالت هنا ولم تُحفظ.',
    keepMine: 'احفظ تغييراتي فوقها',
    takeTheirs: 'اترك تغييراتي وأظهر ما حُفظ',
  },
};
