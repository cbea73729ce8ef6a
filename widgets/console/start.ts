/** The console's one entry. */
import './page.css';
import './app/define.ts';
