// What comes in is checked by these, and what goes out is written by them, which is how Fastify is fast.
const uuid = { type: 'string', format: 'uuid' };
const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const moment = { type: 'string', format: 'date-time' };

const request = {
  type: 'object',
  properties: {
    id: text,
    client_user_id: text,
    bpoc_candidate_id: text,
    candidate_first_name: text,
    preferred_times: { type: 'array', items: text },
    client_timezone: text,
    client_notes: textOrNull,
    status: text,
    status_reason: textOrNull,
    version: { type: 'integer' },
    created_at: moment,
    updated_at: moment,
  },
};

export const newRequest = {
  type: 'object',
  required: ['bpoc_candidate_id', 'preferred_times'],
  properties: {
    bpoc_candidate_id: uuid,
    preferred_times: { type: 'array', minItems: 1, maxItems: 5, items: text },
    client_notes: { type: ['string', 'null'], maxLength: 2000 },
    client_timezone: textOrNull,
  },
};

export const created = {
  type: 'object',
  properties: { success: { type: 'boolean' }, message: text, request, warnings: { type: 'array', items: text } },
};

export const one = {
  params: { type: 'object', properties: { id: uuid } },
  answer: { type: 'object', properties: { success: { type: 'boolean' }, request } },
};

export const list = {
  query: {
    type: 'object',
    properties: { limit: { type: 'string', pattern: '^([1-9][0-9]?|100)$' }, cursor: text },
  },
  answer: {
    type: 'object',
    properties: {
      success: { type: 'boolean' },
      requests: { type: 'array', items: request },
      count: { type: 'integer' },
      next_cursor: textOrNull,
    },
  },
};
