/* Takes the place of Camunda's own file of this name. */

import { leaveOutViews } from './kapula/leave-out.js';
import { say, spoken } from './kapula/reader.js';

leaveOutViews();

const shortcut = (key, fi, sv, en) => ({ key, description: say({ fi, sv, en }) });

export default {
  // Camunda writes "vendor name" and puts its own name for an empty vendor.
  app: { vendor: 'Kapula', name: ' ' },
  locales: await spoken('tasklist', 'fi', 'sv', 'en'),
  dateFormat: {
    monthName: 'MMM',
    day: 'D',
    abbr: say({ fi: 'l LT', sv: 'l LT', en: 'D MMM YYYY HH:mm' }),
    normal: say({ fi: 'l LT', sv: 'l LT', en: 'D MMM YYYY HH:mm' }),
    long: say({ fi: 'LLLL', sv: 'LLLL', en: 'dddd D MMMM YYYY HH:mm' }),
    short: say({ fi: 'l', sv: 'l', en: 'D MMM YYYY' }),
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/kapula/tasklist'],
  shortcuts: {
    claimTask: shortcut(
      'ctrl+alt+c',
      'Ottaa valitun tehtävän itselle',
      'Tar den valda uppgiften',
      'Claims the selected task'
    ),
    focusFilter: shortcut(
      'ctrl+shift+f',
      'Siirtyy ensimmäiseen suodattimeen',
      'Går till det första filtret',
      'Moves to the first filter'
    ),
    focusList: shortcut(
      'ctrl+alt+l',
      'Siirtyy luettelon ensimmäiseen tehtävään',
      'Går till den första uppgiften i listan',
      'Moves to the first task in the list'
    ),
    focusForm: shortcut(
      'ctrl+alt+f',
      'Siirtyy lomakkeen ensimmäiseen kenttään',
      'Går till det första fältet i formuläret',
      'Moves to the first field of the form'
    ),
    startProcess: shortcut(
      'ctrl+alt+p',
      'Avaa ikkunan, jossa prosessi aloitetaan',
      'Öppnar fönstret där en process startas',
      'Opens the window in which a process is started'
    ),
  },
};
