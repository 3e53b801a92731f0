// A second click on a button that begins or ends something sends nothing more. The pages work without this, too.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.classList.contains('once')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = 'true';
});

// A page that the browser brings back from memory can be used again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form.once').forEach((form) => delete form.dataset.sent);
});
