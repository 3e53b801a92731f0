/*
 * Unfinished forms. Tasklist would leave them in the browser's storage, on a shared computer for the next person to read; here
 * they go to the server, which keeps them for the task's assignee alone and puts them into the form when it is opened again.
 */

import { say } from './reader.js';
import { put } from './server.js';

const KEY = /^(camunda-form|camForm):(.*)$/;

const TEXTS = say({
  fi: {
    saved: 'Luonnos on tallennettu.',
    failed: 'Luonnosta ei voitu tallentaa',
    again: 'Tekstisi on yhä lomakkeella. Yritä hetken kuluttua uudelleen.',
    tooLong: 'Teksti on liian pitkä. Lyhennä sitä ja tallenna uudelleen.',
    held: 'Kirjoittamasi on tallessa',
    signIn: 'Istunto päättyi. Kirjaudu uudelleen samalla tunnuksella, niin voit jatkaa siitä, mihin jäit.',
  },
  sv: {
    saved: 'Utkastet har sparats.',
    failed: 'Utkastet kunde inte sparas',
    again: 'Din text finns kvar i formuläret. Försök igen om en stund.',
    tooLong: 'Texten är för lång. Förkorta den och spara på nytt.',
    held: 'Det du skrev finns kvar',
    signIn: 'Sessionen har upphört. Logga in på nytt med samma användarnamn, så kan du fortsätta där du slutade.',
  },
  en: {
    saved: 'The draft has been saved.',
    failed: 'The draft could not be saved',
    again: 'Your text is still in the form. Try again in a moment.',
    tooLong: 'The text is too long. Shorten it and save again.',
    held: 'What you wrote is safe',
    signIn: 'Your session has ended. Sign in again as the same user to go on where you left off.',
  },
});

/** Task id → JSON of an unfinished form that awaits its person's return. In memory alone. */
const held = new Map();

let signedOut = false;
let services = null;

/** Keeps such keys out of the browser's storage and removes what earlier versions may have left there. */
export function guardStorage() {
  const { setItem, getItem, removeItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    const form = KEY.exec(key);
    return form ? keep(form[2], String(value)) : setItem.call(this, key, value);
  };
  // The server's answer to "what does this form show" has the draft in it already, unless it could not be handed over.
  Storage.prototype.getItem = function (key) {
    const form = KEY.exec(key);
    return form ? held.get(form[2]) || null : getItem.call(this, key);
  };
  [localStorage, sessionStorage].forEach((storage) =>
    Object.keys(storage)
      .filter((key) => KEY.test(key))
      .forEach((key) => removeItem.call(storage, key))
  );
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    'Notifications',
    ($rootScope, Notifications) => {
      services = { $rootScope, Notifications };
    },
  ]);
}

function keep(taskId, json) {
  if (signedOut || !taskId || taskId === 'undefined') {
    return;
  }
  if (services.$rootScope.authentication) {
    save(taskId, json);
  } else if (isDirty()) {
    if (!held.has(taskId)) {
      tell('addMessage', TEXTS.held, TEXTS.signIn, 60000);
    }
    held.set(taskId, json);
  }
}

async function store(taskId, json) {
  await put(`/api/tasks/${encodeURIComponent(taskId)}/draft`, json);
  held.delete(taskId);
}

async function save(taskId, json) {
  try {
    await store(taskId, json);
    tell('addMessage', TEXTS.saved, '', 4000);
  } catch (failure) {
    stillDirty();
    refused(failure);
  }
}

function refused(failure) {
  tell('addError', TEXTS.failed, failure.message.endsWith('413') ? TEXTS.tooLong : TEXTS.again, 20000);
}

function tell(kind, status, message, duration) {
  const { $rootScope, Notifications } = services;
  $rootScope.$applyAsync(() => Notifications[kind]({ status, message, duration }));
}

function isDirty() {
  return document.querySelector('.form-actions [ng-click^="save("]:not([disabled])') !== null;
}

/** Tasklist took it for saved; lets the person press the button again. */
function stillDirty() {
  const form = document.querySelector('[cam-tasklist-form-camunda]');
  const controller = form && window.angular.element(form).controller('camTasklistForm');
  if (controller) {
    controller.notifyFormDirty(true);
  }
}

/** For session.js. */
export const holds = {
  anything: isDirty,

  forget() {
    signedOut = true;
    held.clear();
  },

  /** The same person has signed in again. What cannot be saved now is told, and stays here until Save is pressed. */
  async hand() {
    for (const [taskId, json] of held) {
      await store(taskId, json).catch(refused);
    }
  },
};
