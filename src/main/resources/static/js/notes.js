// Keeps somebody who writes a long note from losing it with their session. Nothing is kept in the browser: what is typed stands
// in the page alone. The page works without this, too.
const form = document.querySelector('form[data-note]');
const signedOut = document.querySelector('[data-signed-out]');
const FIVE_MINUTES = 5 * 60 * 1000;
// Where the page says why it was not saved, what stands in it is not safe yet.
let typed = document.querySelector('[role="alert"]:not([hidden]), [aria-invalid]') !== null;
let typedLately = false;
let sending = false;

// The page of a new note, or null when the session is over.
async function alive() {
  const answer = await fetch(form.dataset.alive, { cache: 'no-store', redirect: 'manual' });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

form.addEventListener('input', () => {
  typed = true;
  typedLately = true;
});

// A session goes on while somebody writes, and ends as everywhere else when they have stopped.
setInterval(() => {
  if (typedLately) {
    typedLately = false;
    alive().catch(() => null);
  }
}, FIVE_MINUTES);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (sending) {
    return;
  }
  sending = true;
  const page = await alive().catch(() => null);
  sending = false;
  signedOut.hidden = page !== null;
  if (page === null) {
    signedOut.scrollIntoView();
    return;
  }
  // Whoever has signed in again, in another tab, has another token.
  form.elements._csrf.value = page.querySelector('form[data-note] input[name="_csrf"]').value;
  typed = false;
  sending = true;
  form.submit();
});

window.addEventListener('beforeunload', (event) => {
  if (typed) {
    event.preventDefault();
  }
});

window.addEventListener('pageshow', () => {
  sending = false;
});
