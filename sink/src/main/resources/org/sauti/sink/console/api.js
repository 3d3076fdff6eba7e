// Talks to the service.

/** A request that was refused, as an RFC 9457 problem document. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail ? `${problem.title}. ${problem.detail}` : problem.title);
    this.code = problem.code;
  }
}

export const PAGE_SIZE = 20;

let clockSkew = 0;

/** The service's time in milliseconds: ages and claims are reckoned by its clock, not by ours. */
export const now = () => Date.now() + clockSkew;

async function request(path, options) {
  const response = await fetch(path, options);
  if (response.status === 204) return null;
  const body = await response.json();
  if (!response.ok) throw new Refused(body);
  return body;
}

const post = (path, body, headers = {}) => request(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const itemPath = (id) => `api/items/${encodeURIComponent(id)}`;
const queuePath = (queue) => `api/queues/${encodeURIComponent(queue)}`;

export async function queues() {
  const answer = await request('api/queues');
  clockSkew = Date.parse(answer.now) - Date.now();
  return answer.queues;
}

export const items = (queue, after) => request(
  `${queuePath(queue)}/items?limit=${PAGE_SIZE}${after ? `&after=${encodeURIComponent(after)}` : ''}`);

export const item = (id) => request(itemPath(id));

export const takeNext = (queue, moderator) => post(`${queuePath(queue)}/next`, { moderator });

export const release = (id, moderator) => post(`${itemPath(id)}/release`, { moderator });

// Sent again with the same key, a decision is made once.
export const decide = (id, decision, key) =>
  post(`${itemPath(id)}/decision`, decision, key ? { 'Idempotency-Key': key } : {});

/** Watches for changes; asks every few seconds while that does not work. */
export function watch(onChange, onLink) {
  const source = new EventSource('api/events');
  source.addEventListener('open', () => onLink(true));
  source.addEventListener('error', () => onLink(false));
  source.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
  setInterval(async () => {
    if (source.readyState === EventSource.OPEN) return;
    try {
      onChange({ queues: await queues(), items: [], more: true });
    } catch {
      // The next attempt may work; the link says that it does not now.
    }
  }, 5000);
}
