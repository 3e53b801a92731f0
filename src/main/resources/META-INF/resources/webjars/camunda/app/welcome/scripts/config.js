/* Takes the place of Camunda's own file of this name. */

import { spoken } from '../../tasklist/scripts/kapula/reader.js';

export default {
  // Camunda writes "vendor name" and puts its own name for an empty vendor.
  app: { vendor: 'Kapula', name: ' ' },
  locales: await spoken('welcome', 'fi', 'sv', 'en'),
  disableWelcomeMessage: true,
  links: [],
  customScripts: ['scripts/kapula'],
};
