import { writeXml, xml, xmlText } from '@gazette/server/feeds/xml/write-xml.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlNodes } from './feed-rules.ts';

/** What is left of a text: what XML has no way to say is not in it. */
const speakable = (text: string) => Array.from(text).filter((letter) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter)).join('');

const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(']]>', '<![CDATA[', '&', '&amp;', '<', '>', '"', "'", '\0', '\b', '\u001f', '\ud800', '\udfff', '\ufffe', '\uffff', '\u202e', '\r', '\n', '\t', '<!--', '?>', 'ع', '😀'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
});

test('an XML document is well-formed and says what it was given, whatever that is', () => {
  fc.assert(
    fc.property(anything, anything, (text, value) => {
      const [root, child] = xmlNodes(writeXml(xml('root', { value, none: undefined }, xmlText('child', text))));
      expect(root?.attributes).toEqual({ value: speakable(value) });
      expect(child?.text ?? '').toBe(speakable(text));
    }),
    { numRuns: 300 },
  );
});
