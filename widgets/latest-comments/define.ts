import { defineElement } from '../element/define-element.ts';
import { LatestCommentsElement } from './latest-comments-element.ts';

defineElement('gazette-latest-comments', LatestCommentsElement);
