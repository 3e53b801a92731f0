/* Who has signed in and in which language they read: asked once, before the page is built. */

const LANGUAGES = ['fi', 'sv', 'en'];

const appRoot = document.querySelector('base').getAttribute('app-root');

/** Where the application begins, without a slash at the end: Camunda's applications lie one level below. */
export const root = appRoot.replace(/\/camunda$/, '');

/** Until somebody has signed in, the browser says which language to speak. */
function preferred() {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.find((language) => LANGUAGES.includes(language)) || 'fi';
}

async function ask() {
  try {
    const answer = await fetch(`${root}/api/reader`, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      return await answer.json();
    }
  } catch (unreachable) {
    // The page itself will say that nothing can be fetched.
  }
  return { id: null, name: null, language: preferred() };
}

export const reader = await ask();

document.documentElement.lang = reader.language;

/** The reader's text of three. */
export function say(texts) {
  return texts[reader.language] || texts.fi;
}

/** The reader's language where an application speaks it, otherwise Finnish. */
export function spoken(...languages) {
  const language = languages.includes(reader.language) ? reader.language : 'fi';
  return { availableLocales: [language], fallbackLocale: language };
}
