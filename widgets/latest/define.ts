import { defineElement } from '../element/define-element.ts';
import { LatestElement } from './latest-element.ts';

defineElement('gazette-latest', LatestElement);
