/** What differs between environments. Read at start from `/config.json`, so that one build serves them all. */
export interface Config {
  identity: {
    /** The OpenID Connect provider, as tokens name it; found by discovery. */
    issuer: string;
    clientId: string;
    /** What is asked of the provider, separated by spaces. */
    scope: string;
    /** Where roles are in the access token, as the services are told by TALENT_POOL_IDENTITY_ROLES_CLAIM. */
    rolesClaim: string;
  };
  /** What comes before `/api` in each service's addresses: nothing behind one Ingress, else an origin or a prefix. */
  services: Record<ServiceName, string>;
  /** The staffing company's own place, whose time is shown beside everybody's own. */
  office: { name: string; timeZone: string };
  /** How many minutes before the start a room opens, as scheduling-service is told. */
  rooms: { opensBefore: number };
}

export type ServiceName = 'candidates' | 'requests' | 'scheduling' | 'outcomes';

const defaults = {
  identity: { clientId: 'talent-pool-web', scope: 'openid profile email', rolesClaim: 'roles' },
  services: { candidates: '', requests: '', scheduling: '', outcomes: '' },
  office: { name: 'Manila', timeZone: 'Asia/Manila' },
  rooms: { opensBefore: 15 },
};

/** @throws Error with a sentence for whoever runs the site, when the file is missing or says too little. */
export async function readConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) {
    throw new Error(`/config.json answers ${response.status}: the site is not configured.`);
  }
  return completed(await response.json());
}

export function completed(given: Partial<Config>): Config {
  if (!given.identity?.issuer) {
    throw new Error('/config.json names no identity.issuer: nobody could sign in.');
  }
  return {
    identity: { ...defaults.identity, ...given.identity },
    services: { ...defaults.services, ...given.services },
    office: { ...defaults.office, ...given.office },
    rooms: { ...defaults.rooms, ...given.rooms },
  };
}
