// Before anything is timed: everybody answers the same to the same calls, good and bad. Ids, times, cursors, the words of errors and further headers may differ.
import assert from 'node:assert/strict';
import { ROUTE, nextMonth, wish } from './stage.mjs';

const UNKNOWN = '00000000-5a3e-4c1e-8b00-000000000000';

async function call(url, token, method, path, body) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, location: answer.headers.get('location'), body: text ? JSON.parse(text) : null };
}

/** What must be equal of an answer. */
function comparable({ status, body }) {
  if (status >= 400) {
    return { status };
  }
  const plain = (request) => ({
    ...request,
    id: typeof request.id,
    created_at: Math.floor(Date.parse(request.created_at) / 1000) < Date.now() / 1000 - 3600 ? Date.parse(request.created_at) : 'now',
    updated_at: Math.floor(Date.parse(request.updated_at) / 1000) < Date.now() / 1000 - 3600 ? Date.parse(request.updated_at) : 'now',
    bpoc_candidate_id: typeof request.bpoc_candidate_id,
  });
  return {
    status,
    body: {
      ...body,
      ...(body.request ? { request: plain(body.request) } : {}),
      ...(body.requests ? { requests: body.requests.map(plain), next_cursor: body.next_cursor !== null } : {}),
    },
  };
}

async function conversation({ url }, [token, other], candidate, id) {
  const say = (...words) => call(url, ...words);
  const times = [nextMonth(1), nextMonth(2)];
  const first = await say(token, 'POST', ROUTE, wish(candidate, times));
  const newest = await say(token, 'GET', `${ROUTE}?limit=20`);
  return {
    'a request': first,
    'the same again': await say(token, 'POST', ROUTE, wish(candidate, times)),
    'read back': await say(token, 'GET', `${ROUTE}/${first.body.request.id}`),
    'one of the hundred': await say(token, 'GET', `${ROUTE}/${id}`),
    "another client's": await say(other, 'GET', `${ROUTE}/${id}`),
    'newest 20': newest,
    'the next 20': await say(token, 'GET', `${ROUTE}?limit=20&cursor=${encodeURIComponent(newest.body.next_cursor)}`),
    'an unknown candidate': await say(token, 'POST', ROUTE, wish(UNKNOWN, times)),
    'a time that is over': await say(token, 'POST', ROUTE, wish(candidate, ['2020-01-01T09:00:00Z'])),
    'a time twice': await say(token, 'POST', ROUTE, wish(candidate, [times[0], times[0]])),
    'no time': await say(token, 'POST', ROUTE, wish(candidate, [])),
    'a candidate that is no id': await say(token, 'POST', ROUTE, wish('Zoë', times)),
    'no JSON': await say(token, 'POST', ROUTE, '{'),
    'nobody': await say(null, 'GET', `${ROUTE}?limit=20`),
    'a forged token': await say(`${token.slice(0, -8)}AAAAAAAA`, 'GET', `${ROUTE}?limit=20`),
    'a limit that is none': await say(token, 'GET', `${ROUTE}?limit=1000`),
  };
}

/** @throws AssertionError naming what a contender answers in another way than the first */
export async function compareAnswers(contenders, tokens, candidate, id) {
  const [first, ...others] = contenders;
  const expected = await conversation(first, tokens, candidate, id);
  for (const other of others) {
    const answers = await conversation(other, tokens, candidate, id);
    for (const [what, answer] of Object.entries(answers)) {
      assert.deepEqual(comparable(answer), comparable(expected[what]), `${other.name} answers otherwise than ${first.name}: ${what}`);
    }
    await other.clean();
  }
  await first.clean();
  return Object.keys(expected).length;
}
