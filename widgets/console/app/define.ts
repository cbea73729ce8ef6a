import { defineElement } from '../../element/define-element.ts';
import { LogView } from '../log/log-view.ts';
import { DetailView } from '../queue/detail-view.ts';
import { QueueView } from '../queue/queue-view.ts';
import { ReaderView } from '../readers/reader-view.ts';
import { SignInView } from '../session/sign-in-view.ts';
import { ThreadsView } from '../threads/threads-view.ts';
import { WordsView } from '../words/words-view.ts';
import { ConsoleApp } from './console-app.ts';

defineElement('gazette-console-sign-in', SignInView);
defineElement('gazette-console-reader', ReaderView);
defineElement('gazette-console-words', WordsView);
defineElement('gazette-console-detail', DetailView);
defineElement('gazette-console-queue', QueueView);
defineElement('gazette-console-threads', ThreadsView);
defineElement('gazette-console-log', LogView);
defineElement('gazette-console', ConsoleApp);
