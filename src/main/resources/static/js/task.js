// The page of a task. Everything works without this, too: fields that depend on an answer say so, and "continue later" keeps a draft.
const KEEP_AFTER = 2000;

function enhance(form) {
  const signedOut = form.querySelector('[data-signed-out]');
  const offline = form.querySelector('[data-offline]');
  const kept = form.querySelector('[data-kept]');
  let timer = null;
  let chosen = null;
  let leaving = false;

  // Fields that an answer asks for come and go with it; what was typed into them stays.
  const fields = [...form.querySelectorAll('.field')];

  function answer(field) {
    const boxes = field.querySelectorAll('[type=radio], [type=checkbox]');
    if (boxes.length === 1 && boxes[0].type === 'checkbox') {
      return [String(boxes[0].checked)];
    }
    return boxes.length > 0
      ? [...boxes].filter((box) => box.checked).map((box) => box.value)
      : [...field.querySelectorAll('select, input')].map((input) => input.value);
  }

  function counts(field) {
    const other = fields.find((each) => each.dataset.key === field.dataset.when);
    return !other || (counts(other) && answer(other).some((value) => field.dataset.whenValues.split(' ').includes(value)));
  }

  function arrange() {
    fields.forEach((field) => {
      field.hidden = !counts(field);
    });
  }

  form.addEventListener('change', arrange);
  arrange();

  // Long lists are searched.
  form.querySelectorAll('select[data-search]').forEach((select) => {
    const label = form.querySelector(`label[for="${select.id}"]`);
    const described = select.getAttribute('aria-describedby');
    window.accessibleAutocomplete.enhanceSelectElement({
      selectElement: select,
      defaultValue: select.value ? select.selectedOptions[0].textContent : '',
      preserveNullOptions: true,
      showAllValues: true,
      tNoResults: () => select.dataset.search,
      onConfirm: (text) => {
        const option = [...select.options].find((each) => each.textContent === text);
        if (option) {
          option.selected = true;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      },
    });
    const input = form.querySelector(`input#${CSS.escape(label.htmlFor)}`);
    if (input && described) {
      input.setAttribute('aria-describedby', described);
    }
    // Whoever empties the search has chosen nothing.
    input?.addEventListener('change', () => {
      if (![...select.options].some((option) => option.textContent === input.value)) {
        select.value = '';
      }
    });
  });

  form.querySelectorAll('fieldset[data-search]').forEach((list) => {
    const search = document.createElement('input');
    search.type = 'search';
    search.setAttribute('aria-label', list.dataset.search);
    search.placeholder = list.dataset.search;
    list.querySelector('label').before(search);
    search.addEventListener('input', () => {
      const words = search.value.toLocaleLowerCase();
      list.querySelectorAll('label').forEach((label) => {
        label.hidden = !label.textContent.toLocaleLowerCase().includes(words) && !label.querySelector('input').checked;
      });
    });
  });

  // The next part of the questions is open when one comes to it.
  form.addEventListener('click', (event) => {
    const part = event.target.closest('a[data-part]') && form.querySelector(event.target.closest('a').hash);
    if (part) {
      part.open = true;
    }
  });

  function count() {
    form.querySelectorAll('details.part').forEach((part) => {
      const questions = [...part.querySelectorAll('[data-question]')];
      const done = questions.filter((question) => question.querySelector(':checked') || question.querySelector('textarea')?.value.trim());
      const told = part.querySelector('[data-answered]');
      told.textContent = told.dataset.answered.replace('{0}', done.length).replace('{1}', questions.length);
    });
  }

  form.addEventListener('change', count);

  // What is typed is kept on the server a moment later, for this person alone.
  async function keep() {
    clearTimeout(timer);
    timer = null;
    const answer = await fetch(form.dataset.draft, { method: 'POST', body: new FormData(form), redirect: 'manual' });
    if (answer.status === 204) {
      kept.textContent = kept.dataset.kept.replace(
        '{0}',
        new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
      );
    }
    return answer;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => keep().catch(() => null), KEEP_AFTER);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);

  // The session's token, from this page as it is now; null when nobody is signed in.
  async function token() {
    const answer = await fetch(window.location.pathname, { cache: 'no-store', redirect: 'manual' });
    if (answer.type === 'opaqueredirect') {
      return null;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('input[name="_csrf"]')?.value ?? null;
  }

  // Whoever was signed out while typing sends nothing into the void: the page stays, with what was typed.
  form.addEventListener('click', (event) => {
    if (event.target.closest('button')) {
      chosen = event.target.closest('button');
    }
  });

  form.addEventListener('submit', async (event) => {
    if (leaving) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    clearTimeout(timer);
    signedOut.hidden = true;
    offline.hidden = true;
    try {
      const fresh = await token();
      if (fresh === null) {
        signedOut.hidden = false;
        signedOut.scrollIntoView();
        return;
      }
      form.elements._csrf.value = fresh;
      leaving = true;
      form.requestSubmit(chosen);
    } catch {
      offline.hidden = false;
      offline.scrollIntoView();
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (timer !== null && !leaving) {
      event.preventDefault();
    }
  });

  window.addEventListener('pageshow', () => {
    leaving = false;
  });
}

document.documentElement.classList.add('scripted');
document.querySelectorAll('form.task').forEach(enhance);
