import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { Session } from './session';
import { Welcome } from './welcome';

afterEach(() => {
  vi.unstubAllGlobals();
});

const identity = { issuer: 'http://pool.local/auth', clientId: 'c', scope: 'openid', rolesClaim: 'roles' };

it('says at once that nobody can sign in over a connection that is not secure', async () => {
  vi.stubGlobal('isSecureContext', false);
  const session = new Session(identity);
  await session.open();
  expect(session.snapshot()).toEqual({ status: 'closed', problem: 'insecure' });
  await session.signIn();
  expect(session.snapshot()).toEqual({ status: 'closed', problem: 'insecure' });
  show(<Welcome problem="insecure" />);
  expect(screen.getByRole('alert')).toHaveTextContent('Signing in needs a secure connection.');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled();
});

it('has the door open where the connection is secure', async () => {
  vi.stubGlobal('isSecureContext', true);
  const session = new Session(identity);
  await session.open();
  expect(session.snapshot()).toEqual({ status: 'closed' });
  show(<Welcome problem={undefined} />);
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
});
