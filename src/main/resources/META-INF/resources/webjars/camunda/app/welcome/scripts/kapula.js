import { dressHeader } from '../../tasklist/scripts/kapula/header.js';
import { joinSession } from '../../tasklist/scripts/kapula/session.js';

dressHeader('welcome');
joinSession('welcome');
