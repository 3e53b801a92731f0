/* What form-js itself says inside forms: it speaks English alone and cannot be told otherwise. */

import { reader } from './reader.js';
import { speak } from './words.js';

/** English as form-js writes it, with (.+) for what changes → Finnish and Swedish. */
const DICTIONARY = [
  ['Field is required.', 'Täytä tämä kohta.', 'Fyll i den här punkten.'],
  ['Field must match pattern (.+).', 'Kirjoita muodossa $1.', 'Skriv i formen $1.'],
  ['Field must have minimum value of (.+).', 'Pienin sallittu arvo on $1.', 'Det minsta tillåtna värdet är $1.'],
  ['Field must have maximum value of (.+).', 'Suurin sallittu arvo on $1.', 'Det största tillåtna värdet är $1.'],
  ['Field must have minimum length of (.+).', 'Kirjoita ainakin $1 merkkiä.', 'Skriv minst $1 tecken.'],
  ['Field must have maximum length of (.+).', 'Kirjoita enintään $1 merkkiä.', 'Skriv högst $1 tecken.'],
  [
    'Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Kirjoita puhelinnumero kansainvälisessä muodossa, esimerkiksi +358401234567.',
    'Skriv telefonnumret i internationell form, till exempel +358401234567.',
  ],
  ['Field must be a valid email.', 'Kirjoita sähköpostiosoite.', 'Skriv en e-postadress.'],
  ['Value is not a number.', 'Kirjoita luku.', 'Skriv ett tal.'],
  ['Value is expected to be an integer.', 'Kirjoita kokonaisluku.', 'Skriv ett heltal.'],
  ['Value is expected to have at most 1 decimal digit.', 'Kirjoita enintään yksi desimaali.', 'Skriv högst en decimal.'],
  [
    'Value is expected to have at most (.+) decimal digits.',
    'Kirjoita enintään $1 desimaalia.',
    'Skriv högst $1 decimaler.',
  ],
  [
    'Please select a valid value, the two nearest valid values are (.+) and (.+).',
    'Lähimmät sallitut arvot ovat $1 ja $2.',
    'De närmaste tillåtna värdena är $1 och $2.',
  ],
  ['Select', 'Valitse', 'Välj'],
  ['Search', 'Hae', 'Sök'],
  ['No results', 'Ei tuloksia', 'Inga träffar'],
  ['All values selected', 'Kaikki on valittu', 'Alla är valda'],
  ['Skip to search', 'Siirry hakuun', 'Gå till sökningen'],
  ['Remove tag', 'Poista valinta', 'Ta bort valet'],
  ['Increment', 'Suurenna', 'Öka'],
  ['Decrement', 'Pienennä', 'Minska'],
  ['Nothing to show.', 'Ei näytettävää.', 'Inget att visa.'],
  ['of', '/', '/'],
  ['Previous page', 'Edellinen sivu', 'Föregående sida'],
  ['Next page', 'Seuraava sivu', 'Nästa sida'],
  ['Click to sort by (.+) ascending', '$1: järjestä nousevasti', '$1: sortera stigande'],
  ['Click to sort by (.+) descending', '$1: järjestä laskevasti', '$1: sortera fallande'],
  ['Click to remove sorting', 'Poista järjestys', 'Ta bort sorteringen'],
];

/** Where form-js writes its own words; what people have written is elsewhere and stays as it is. */
const TEXT_PLACES = [
  '.fjs-form-field-error',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-taglist-skip-link',
  '.fjs-table-empty',
  '.fjs-table-td[colspan]',
  '.fjs-table-nav-label',
].join();

const LABELLED = 'input, button, th';

/** Months, days and the order of a date in the reader's language, whatever the browser's own is. */
function speakInCalendars() {
  const locale = reader.language === 'en' ? 'en-GB' : reader.language;
  const Native = Intl.DateTimeFormat;
  // form-js asks for the format of "default", which to browsers means their own language.
  Intl.DateTimeFormat = new Proxy(Native, {
    construct: (target, [wished, options]) => new target(wished === 'default' ? locale : wished, options),
  });
  const names = (options, days) => {
    const format = new Native(locale, { ...options, timeZone: 'UTC' });
    return days.map((day) => format.format(day));
  };
  const months = [...Array(12).keys()].map((month) => Date.UTC(2023, month, 1));
  const week = [...Array(7).keys()].map((day) => Date.UTC(2023, 0, 1 + day));
  window.flatpickr?.localize({
    firstDayOfWeek: 1,
    months: { longhand: names({ month: 'long' }, months), shorthand: names({ month: 'short' }, months) },
    weekdays: { longhand: names({ weekday: 'long' }, week), shorthand: names({ weekday: 'short' }, week) },
    ...{
      fi: { yearAriaLabel: 'Vuosi', monthAriaLabel: 'Kuukausi', ordinal: () => '.' },
      sv: { yearAriaLabel: 'År', monthAriaLabel: 'Månad', ordinal: () => '' },
    }[reader.language],
  });
}

/** A link out of a form opens beside it, so that nothing that was typed is lost. */
function openLinksBeside() {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target.closest('.fjs-container a[href]');
      if (link) {
        link.target = '_blank';
      }
    },
    true
  );
}

export function speakInForms() {
  const column = { fi: 1, sv: 2 }[reader.language];
  speakInCalendars();
  openLinksBeside();
  if (column) {
    speak({
      within: '.fjs-container',
      places: TEXT_PLACES,
      labelled: LABELLED,
      dictionary: DICTIONARY.map((row) => [row[0], row[column]]),
    });
  }
}
