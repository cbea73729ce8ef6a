import { defineElement } from '../element/define-element.ts';
import { EmbedBuilder } from './embed-builder.ts';

defineElement('gazette-embed', EmbedBuilder);
