import type { User } from 'oidc-client-ts';

/** Who is signed in, as far as the pages need to know. */
export interface Person {
  /** The provider's id. */
  subject: string;
  name: string;
  isClient: boolean;
  isAdmin: boolean;
}

/** The services decide by the access token, so it is the access token's roles that say which pages there are. */
export function personOf(user: User, rolesClaim: string): Person {
  const roles = rolesIn(payloadOf(user.access_token), rolesClaim);
  const { sub, name, preferred_username, email } = user.profile;
  return {
    subject: sub,
    name: name ?? preferred_username ?? email ?? '',
    isClient: roles.includes('client'),
    isAdmin: roles.includes('admin') || roles.includes('manager'),
  };
}

/** @param path names separated by `/`, as in `app_metadata/roles`; one role or a list of them is there */
export function rolesIn(claims: unknown, path: string): string[] {
  const found = path
    .split('/')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], claims);
  return [found]
    .flat()
    .filter((role) => typeof role === 'string')
    .map((role) => role.toLowerCase());
}

function payloadOf(token: string): unknown {
  const encoded = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {}; // a token that is no JWT tells us nothing
  }
}
