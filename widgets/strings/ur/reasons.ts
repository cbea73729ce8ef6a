import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: 'ادارتی انتخاب', sharing: 'ادارتی انتخاب' },
  SAME_STORY: { bare: 'اسی خبر سے جڑا ہوا', sharing: 'اسی خبر سے جڑا ہوا: {text}' },
  SAME_SUBJECT: { bare: 'اسی معاملے پر', sharing: 'اسی معاملے پر: {text}' },
  SAME_TAG: { bare: 'اسی موضوع پر', sharing: 'اسی موضوع پر: {text}' },
  SAME_SECTION: { bare: 'اسی شعبے سے', sharing: 'مزید {text} سے' },
} satisfies ReasonStrings;
