/* Calls of Kapula's own interface. */

import { root } from './reader.js';

export async function get(path) {
  const answer = await fetch(root + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** Sends JSON text with the token that the server asks of every change. The token is asked anew: signing in changes it. */
export async function put(path, json) {
  const { headerName, token } = await get('/api/csrf');
  const answer = await fetch(root + path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', [headerName]: token },
    body: json,
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
}
