// Today: taps and answers without a flash of the page.
import { softenForms } from '../soft';

softenForms();
