import { defineElement } from '../element/define-element.ts';
import { PopularElement } from './popular-element.ts';

defineElement('gazette-popular', PopularElement);
