// What the policy says of a queue, and what may stay although the words look alike.

import { STAYS } from './decide.js';
import { make } from './dom.js';
import { list, t } from './i18n.js';

/** @param queue with its description, undefined where the policy does not know it */
export const policy = (queue) => make('details', { class: 'card policy' },
  make('summary', {}, make('h2', {}, t('policy.title'))),
  queue?.description ? make('p', { dir: 'auto' }, queue.description) : null,
  make('p', {}, t('policy.stays', { list: list(STAYS.map((name) => t(`reason.${name}`))) })),
  make('p', {}, t('policy.children')));
