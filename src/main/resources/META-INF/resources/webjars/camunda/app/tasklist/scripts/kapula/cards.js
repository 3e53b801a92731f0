/*
 * Which case a task belongs to. Fetched live, one request for all the tasks on the screen, because no name of a person may
 * stand in a task's name or a variable.
 */

import { get } from './server.js';

/** Cards wait this long for the others of the same list, in milliseconds. */
const GATHERING = 30;

/** Narrower pages have the task below the list, out of sight; in pixels. */
const ONE_COLUMN = 768;

const waiting = new Map();
let timer = null;

/** The card of a task; null when it is not the reader's. */
function cardOf(taskId) {
  if (!waiting.has(taskId)) {
    waiting.set(taskId, []);
  }
  timer = timer || setTimeout(fetchAll, GATHERING);
  return new Promise((resolve) => waiting.get(taskId).push(resolve));
}

async function fetchAll() {
  const asked = new Map(waiting);
  waiting.clear();
  timer = null;
  let cards = [];
  try {
    cards = await get(`/api/task-cards?ids=${[...asked.keys()].map(encodeURIComponent).join(',')}`);
  } catch (failure) {
    console.warn(failure.message);
  }
  const byId = new Map(cards.map((card) => [card.id, card]));
  asked.forEach((resolvers, id) => resolvers.forEach((resolve) => resolve(byId.get(id) || null)));
}

/** Writes text where Camunda has put its own, without touching the elements around it. */
function replaceText(element, text) {
  if (element && text && element.textContent.trim() !== text) {
    element.textContent = text;
  }
}

function caseLine(card) {
  const line = document.createElement('span');
  line.className = 'kapula-case';
  [
    ['kapula-key', card.businessKey],
    ['kapula-title', card.title],
  ].forEach(([name, text]) => {
    if (text) {
      const part = line.appendChild(document.createElement('span'));
      part.className = name;
      part.textContent = text;
    }
  });
  return line;
}

const inList = {
  id: 'kapula-card',
  pluginPoint: 'tasklist.card',
  properties: { priority: 1000 },
  async render(node, { taskId }) {
    const card = await cardOf(taskId);
    const item = node.closest('li.task');
    if (card && item) {
      node.replaceChildren(caseLine(card));
      replaceText(item.querySelector('h4.task a'), card.name);
      replaceText(item.querySelector('h6.process-definition'), card.process);
    }
  },
};

/** Camunda has no place for plugins in the task's own heading; this one writes there and shows nothing of its own. */
const inHeading = {
  id: 'kapula-heading',
  pluginPoint: 'tasklist.task.action',
  properties: { priority: 1000 },
  render(node, data, scope) {
    scope.$watch('task.id', async (taskId) => {
      const card = taskId ? await cardOf(taskId) : null;
      const names = document.querySelector('.task-card header .names');
      if (card && names && scope.task && scope.task.id === taskId) {
        names.querySelectorAll('.kapula-case').forEach((line) => line.remove());
        replaceText(names.querySelector('h2.task'), card.name);
        replaceText(names.querySelector('h4.process-definition'), card.process);
        names.append(caseLine(card));
        if (window.innerWidth < ONE_COLUMN) {
          names.scrollIntoView();
        }
        names.querySelector('.instance-link')?.toggleAttribute('hidden', !scope.$root.authentication?.canAccess('cockpit'));
      }
    });
  },
};

export const cards = [inList, inHeading];
