/* Replaces words that cannot be translated where they are written, as soon as they appear on the page. */

import { reader } from './reader.js';

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

/**
 * @param within selector of what is watched
 * @param places selectors, inside it, of elements whose whole text is such a word; what people have written is elsewhere
 * @param labelled selectors of elements whose attributes are such words
 * @param dictionary rows of the word, with (.+) for what changes, and its translation
 */
export function speak({ within, places, labelled, dictionary }) {
  const patterns = dictionary.map(([word, translation]) => [new RegExp(`^${escaped(word)}$`), translation]);

  const translated = (text) => {
    const word = text.trim();
    const found = patterns.find(([pattern]) => pattern.test(word));
    return found ? text.replace(word, () => word.replace(...found)) : text;
  };

  const translate = (part) => {
    part.querySelectorAll(places).forEach((place) => {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const ours = translated(texts.currentNode.data);
        if (ours !== texts.currentNode.data) {
          texts.currentNode.data = ours;
        }
      }
    });
    ATTRIBUTES.forEach((name) =>
      (labelled ? part.querySelectorAll(labelled) : []).forEach((element) => {
        const ours = element.hasAttribute(name) && translated(element.getAttribute(name));
        if (ours && ours !== element.getAttribute(name)) {
          element.setAttribute(name, ours);
        }
      })
    );
  };

  new MutationObserver((changes) => {
    const parts = new Set(changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(within)));
    // A part that has just come in is below what has changed.
    if (changes.some((change) => change.addedNodes.length)) {
      document.querySelectorAll(within).forEach((part) => parts.add(part));
    }
    parts.forEach((part) => part && translate(part));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
}

/** A regular expression for these letters, but for the places of what changes. */
function escaped(word) {
  return word
    .split('(.+)')
    .map((letters) => letters.replace(/[.*+?()]/g, '\\$&'))
    .join('(.+)');
}

/** What Kapula itself names in Finnish: filters and groups. */
const NAMES = [
  ['Omat tehtävät', 'Egna uppgifter', 'My tasks'],
  ['Ryhmän tehtävät', 'Gruppens uppgifter', 'Tasks of my groups'],
  ['Myöhässä', 'Försenade', 'Overdue'],
  ['Työntekijät', 'Arbetstagare', 'Employees'],
  ['Esihenkilöt', 'Chefer', 'Managers'],
  ['Työnohjauskoordinaattorit', 'Handledningskoordinatorer', 'Work supervision coordinators'],
  ['Työnohjaajat', 'Arbetshandledare', 'Work supervisors'],
];

export function speakNames() {
  const column = { sv: 1, en: 2 }[reader.language];
  if (column) {
    speak({
      within: '.three-cols-layout-columns',
      places: '.task-filter .name a, [cam-tasklist-task-meta] .groups a',
      dictionary: NAMES.map((row) => [row[0], row[column]]),
    });
  }
}
