/** Something the caller did, or can do nothing about: an answer in the form of RFC 9457, or none at all. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** The last part of the problem's type, such as `slot-taken`; `unreachable` when there was no answer. */
    readonly kind: string,
    /** The HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** One sentence to act on. */
    detail: string,
    readonly violations: readonly Violation[] = [],
    /** In milliseconds, where the service says when to come again. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }

  /** Whether the same call may well succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  /** What is wrong with a field, as a sentence; of lists and objects also with what is in them. */
  about(field: string): string | undefined {
    const found = this.violations.find((v) => v.field === field || v.field.startsWith(`${field}[`));
    return found && `${found.message.charAt(0).toUpperCase()}${found.message.slice(1)}.`;
  }
}

export interface Violation {
  field: string;
  message: string;
}

const unreachable = 'Talent Pool cannot be reached. Please check your connection; your page will catch up by itself.';
const speechless = 'Something went wrong on our side. Please try again in a moment.';

export function unreachableProblem(): Problem {
  return new Problem('unreachable', 0, unreachable);
}

/** @param body what came, of whatever kind: what is between us and the service may answer in its own way */
export function problemOf(body: unknown, response: Response): Problem {
  const members: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { type, detail, violations } = members;
  return new Problem(
    typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : 'unknown',
    response.status,
    typeof detail === 'string' ? detail : speechless,
    Array.isArray(violations) ? violations.filter(isViolation) : [],
    retryAfter(response.headers),
  );
}

function isViolation(value: unknown): value is Violation {
  return typeof value === 'object' && value !== null && 'field' in value && 'message' in value;
}

/** How long a service wants to be left alone, in milliseconds: it says so in seconds, or names the moment by its own clock. */
export function retryAfter(headers: Headers): number | undefined {
  const told = headers.get('Retry-After') ?? '';
  const wait = /^\s*\d+\s*$/.test(told)
    ? Number(told) * 1000
    : Date.parse(told) - (Date.parse(headers.get('Date') ?? '') || Date.now());
  return wait > 0 ? wait : undefined;
}
