import { dressHeader } from '../../tasklist/scripts/kapula/header.js';
import { joinSession } from '../../tasklist/scripts/kapula/session.js';

dressHeader('cockpit');
joinSession('cockpit');
