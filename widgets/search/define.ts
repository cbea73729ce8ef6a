import { defineElement } from '../element/define-element.ts';
import { SearchElement } from './search-element.ts';

defineElement('gazette-search', SearchElement);
