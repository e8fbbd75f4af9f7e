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

/**
 * As the services read them, RoleClaims there.
 *
 * @param places names of claims or paths separated by `/`, as in `app_metadata/roles`; several are separated by commas. A name may have slashes
 *     itself, as in `https://talent-pool.example/roles`.
 */
export function rolesIn(claims: unknown, places: string): string[] {
  return places
    .split(',')
    .map((place) => place.replaceAll('"', '').trim())
    .flatMap((place) => rolesOf(claimAt(claims, place)))
    .map((role) => role.toLowerCase());
}

type Members = Record<string, unknown>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tries the whole as a name, then every beginning that ends before a slash, longest first. */
function claimAt(claims: unknown, path: string): unknown {
  if (!isObject(claims)) {
    return undefined;
  }
  if (Object.hasOwn(claims, path)) {
    return claims[path];
  }
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const name = path.slice(0, slash);
    const found = Object.hasOwn(claims, name) ? claimAt(claims[name], path.slice(slash + 1)) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function rolesOf(claim: unknown): string[] {
  if (typeof claim === 'string') {
    return claim.split(/[\s,]+/).filter((role) => role !== '');
  }
  if (Array.isArray(claim)) {
    return claim.flatMap((role: unknown) =>
      typeof role === 'string' ? [role.trim()] : isObject(role) ? named(role) : [],
    );
  }
  if (!isObject(claim)) {
    return [];
  }
  return NAMES.some((name) => Object.hasOwn(claim, name))
    ? named(claim)
    : Object.keys(claim).filter((role) => claim[role] === true || isObject(claim[role]));
}

/** Under which member an object that stands for a role has its name. */
const NAMES = ['roles', 'role', 'name'];

function named(role: Members): string[] {
  return NAMES.map((name) => role[name]).flatMap((name) =>
    typeof name === 'string' || Array.isArray(name) ? rolesOf(name) : [],
  );
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
