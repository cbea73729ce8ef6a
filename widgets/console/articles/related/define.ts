import { defineElement } from '../../../element/define-element.ts';
import { RelatedView } from './related-view.ts';

defineElement('gazette-console-related', RelatedView);
