import type { Fetch } from '../api/services';

export interface Tokens {
  token(): string | undefined;
  renewed(refused: string | undefined): Promise<string>;
}

/** Sends requests with the caller's token; a call whose token has expired is repeated with the next one. */
export function authorized(tokens: Tokens, send: Fetch = (request) => fetch(request)): Fetch {
  return async (request) => {
    const token = tokens.token();
    const again = request.clone();
    const response = await send(bearing(token, request));
    return response.status === 401 ? send(bearing(await tokens.renewed(token), again)) : response;
  };
}

function bearing(token: string | undefined, request: Request): Request {
  if (token) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  return request;
}
