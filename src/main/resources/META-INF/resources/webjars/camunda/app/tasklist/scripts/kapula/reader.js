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

/**
 * The reader's language where an application speaks it, otherwise Finnish; its words are put where Camunda keeps them. Camunda
 * would fetch them while it shows the page, with the names of words in place of those that come too late, or show old ones.
 */
export async function spoken(app, ...languages) {
  const language = languages.includes(reader.language) ? reader.language : 'fi';
  const words = await fetch(`${appRoot}/app/${app}/locales/${language}.json`);
  if (words.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${appRoot}/app/${app}/locales/_locales_data_${language}_${window.bust}`] = await words.text();
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
  return { availableLocales: [language], fallbackLocale: language };
}
