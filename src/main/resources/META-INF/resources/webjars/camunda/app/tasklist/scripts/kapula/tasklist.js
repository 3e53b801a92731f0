/* Kapula's part of Tasklist, named in config.js. Loaded before Camunda builds the page. */

import { cards } from './cards.js';
import { guardStorage, holds } from './drafts.js';
import { speakInForms } from './form-texts.js';
import { dressHeader } from './header.js';
import { restWhenNobodyIsThere } from './idle.js';
import { leaveOutSearches } from './leave-out.js';
import { putBackInsteadOfAssigning } from './put-back.js';
import { joinSession } from './session.js';
import { openNextTask } from './starting.js';
import { takeUpTypingAtOnce } from './typing.js';
import { speakNames } from './words.js';

guardStorage();
dressHeader('tasklist');
joinSession('tasklist', holds);
restWhenNobodyIsThere();
leaveOutSearches();
speakInForms();
speakNames();
takeUpTypingAtOnce();
putBackInsteadOfAssigning();
openNextTask();

export default cards;
