// Pages whose charts are described in the page itself: progress, race, health.
import { drawModels } from '../chart-model';

drawModels();

// Printing is the browser's; without a script its own menu does it, so the button is there only with one.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
