import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../app/config';
import { type Person, personOf } from './person';

export type SessionState =
  | { status: 'opening' }
  /** Nobody is signed in; `problem` says why a sign-in did not work. */
  | { status: 'closed'; problem?: string }
  /** `expired` while the services no longer take the token: what is on the page stays until its person is back. */
  | { status: 'open'; person: Person; expired: boolean };

/** Where the identity provider sends people back to. */
const CALLBACK = '/signed-in';

/** So long before a token ends the next one is fetched. */
const RENEWED_BEFORE_SECONDS = 10;

/** Says no more than that somebody is signed in at the provider, so that it is worth asking it. */
const HINT = 'signed-in';

/**
 * Who is signed in, by authorization code and PKCE. Tokens are kept in memory only: after a reload the provider, which knows its
 * own people, gives new ones without asking.
 */
export class Session {
  private readonly manager: UserManager;
  private readonly listeners = new Set<() => void>();
  private state: SessionState = { status: 'opening' };
  private user: User | null = null;
  private renewing: Promise<string> | undefined;
  private back: { resolve: (token: string) => void; reject: (reason: Error) => void } | undefined;

  constructor(
    identity: Config['identity'],
    private readonly rolesClaim = identity.rolesClaim,
  ) {
    this.manager = new UserManager({
      authority: identity.issuer,
      client_id: identity.clientId,
      scope: identity.scope,
      redirect_uri: location.origin + CALLBACK,
      popup_redirect_uri: location.origin + CALLBACK,
      post_logout_redirect_uri: `${location.origin}/`,
      response_type: 'code',
      automaticSilentRenew: false,
      // With more a token that lasts a minute, as Keycloak's may, would be renewed every second.
      accessTokenExpiringNotificationTimeInSeconds: RENEWED_BEFORE_SECONDS,
      monitorSession: false,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    });
    // Where that fails, the first call that is refused asks the person.
    this.manager.events.addAccessTokenExpiring(() => void this.refresh().catch(() => undefined));
    // Signed out in one window is signed out in all of them.
    window.addEventListener('storage', ({ key, newValue }) => key === HINT && newValue === null && this.leave());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): SessionState => this.state;

  /** Finds out who is signed in. Returns the path to show; never for a page that is being left for the provider's. */
  async open(): Promise<string> {
    if (location.pathname === CALLBACK) {
      return this.comeBack();
    }
    const here = location.pathname + location.search;
    if (localStorage.getItem(HINT)) {
      await this.leaveFor({ prompt: 'none', state: here });
    }
    this.become(window.isSecureContext ? { status: 'closed' } : { status: 'closed', problem: 'insecure' });
    return here;
  }

  private async comeBack(): Promise<string> {
    if (window.opener && !this.hasBegunHere()) {
      await this.manager.signinPopupCallback();
      return new Promise(() => undefined);
    }
    try {
      const user = await this.manager.signinRedirectCallback();
      this.enter(user);
      return typeof user.state === 'string' ? user.state : '/';
    } catch (cause) {
      localStorage.removeItem(HINT);
      const quietly = codeOf(cause) === 'login_required' || codeOf(cause) === 'interaction_required';
      this.become(quietly ? { status: 'closed' } : { status: 'closed', problem: 'signInFailed' });
      const state = (cause as { state?: unknown }).state;
      return typeof state === 'string' ? state : '/';
    }
  }

  /** Whether it was this window that went to the provider: a small one was sent there by the one that opened it. */
  private hasBegunHere(): boolean {
    const state = new URLSearchParams(location.search).get('state');
    return sessionStorage.getItem(`oidc.${state}`) !== null;
  }

  /** To the provider's page, and back to this one. */
  async signIn(): Promise<void> {
    await this.leaveFor({ state: location.pathname + location.search });
  }

  private async leaveFor(how: { prompt?: string; state: string }): Promise<void> {
    if (!window.isSecureContext) {
      // There browsers have nothing of what PKCE needs, and a token would go over the network for everybody to read.
      this.become({ status: 'closed', problem: 'insecure' });
      return;
    }
    try {
      await this.manager.signinRedirect(how);
      await new Promise(() => undefined); // the page is going
    } catch {
      this.become({ status: 'closed', problem: 'providerAway' });
    }
  }

  /** In a window of its own, so that nothing on this page is lost; must be called from a click. */
  async signInAgain(): Promise<void> {
    const before = this.user?.profile.sub;
    const user = await this.manager.signinPopup();
    if (before !== user.profile.sub) {
      location.assign('/'); // somebody else: not one of the things on this page is theirs to see
      return;
    }
    this.enter(user);
  }

  async signOut(): Promise<void> {
    const id_token_hint = this.user?.id_token;
    localStorage.removeItem(HINT);
    this.leave();
    await this.manager.signoutRedirect({ id_token_hint }).catch(() => location.assign('/'));
  }

  /** At once, so that a browser that remembers the page for the way back remembers nothing of what was on it. */
  private leave(): void {
    this.user = null;
    this.back?.reject(new Error('Signed out'));
    this.become({ status: 'closed' });
  }

  token(): string | undefined {
    return this.user?.access_token;
  }

  /** A token that the services have not refused; waits for the person to sign in again where nothing else helps. */
  renewed(refused: string | undefined): Promise<string> {
    const token = this.token();
    if (token && token !== refused) {
      return Promise.resolve(token);
    }
    this.renewing ??= this.refresh()
      .catch(() => this.askedToSignInAgain())
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  private async refresh(): Promise<string> {
    if (!this.user?.refresh_token) {
      throw new Error('The provider gave no refresh token');
    }
    const user = await this.manager.signinSilent();
    if (!user) {
      throw new Error('The provider gave no new token');
    }
    return this.enter(user);
  }

  private askedToSignInAgain(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.back = { resolve, reject };
      if (this.state.status === 'open') {
        this.become({ ...this.state, expired: true });
      }
    });
  }

  private enter(user: User): string {
    this.user = user;
    localStorage.setItem(HINT, 'yes');
    this.back?.resolve(user.access_token);
    this.back = undefined;
    this.become({ status: 'open', person: personOf(user, this.rolesClaim), expired: false });
    return user.access_token;
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function codeOf(cause: unknown): unknown {
  return (cause as { error?: unknown }).error;
}
