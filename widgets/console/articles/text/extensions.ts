import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { InlineMark } from './inline-mark.ts';
import { KeptBlock } from './kept-block.ts';
import { Picture } from './picture.ts';
import { Player } from './player.ts';

/** What a text can hold: what an article keeps of HTML, and nothing else. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4, 5, 6] },
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null, class: null } },
    trailingNode: false,
  }),
  InlineMark,
  KeptBlock,
  Picture,
  Player,
];
