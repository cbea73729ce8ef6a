import { describe, expect, it } from 'vitest';
import { names } from '@gazette/schema/text/names.ts';

describe('names', () => {
  it.each([
    ['en', 'The talks between David Cameron and the Bank of England ended on Monday', ['david cameron', 'bank of england']],
    ['en', 'Berlin has said little. Storms are near.', []],
    ['en', 'Berlin has said little. They fly to Berlin.', ['berlin', 'berlin'].slice(1)],
    ['en', 'He read ‘Fly Fishing’ and "Moby Dick"', ['fly fishing', 'moby dick']],
    ['en', 'Government Falls After Confidence Vote In Lisbon', []],
    // Of a headline in capitals nothing is told from them, however short; a word in capitals within a sentence is a name.
    ['en', 'IBM TO BUY ROLM FOR CASH', []],
    ['en', 'WASHINGTON (Agency) - Children were counted by UNICEF last week.', ['agency', 'unicef']],
    ['de', 'Gestern sprach die Kanzlerin Angela Merkel mit der „Deutschen Bahn“ über den Vertrag', ['deutschen bahn', 'kanzlerin angela merkel']],
    ['ar', 'الرئيس الأمريكي دونالد ترامب يستقبل الوفد', ['الامريكي', 'دونالد', 'ترامب', 'دونالد ترامب']],
    ['ar', 'شركة «أرامكو» تعلن نتائجها', ['ارامكو']],
    ['ja', '「東京」を見た', ['東京']],
  ])('of %s: %s', (language, text, expected) => {
    expect(names(text, language)).toEqual(expected);
  });
});
