import { defineElement } from '../element/define-element.ts';
import { RelatedElement } from './related-element.ts';

defineElement('gazette-related', RelatedElement);
