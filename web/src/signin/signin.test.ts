import { describe, expect, it, vi } from 'vitest';
import { authorized } from './authorized';
import { rolesIn } from './person';

const answering = (...statuses: number[]) =>
  vi.fn(async (request: Request) => {
    await request.text();
    return new Response(null, { status: statuses.shift() ?? 200 });
  });

const post = () => new Request('http://localhost/api', { method: 'POST', body: '{"reason":"x"}' });

describe('authorized', () => {
  it('sends the token', async () => {
    const send = answering(200);
    await authorized({ token: () => 'one', renewed: async () => 'two' }, send)(post());
    expect(send.mock.calls[0]?.[0].headers.get('Authorization')).toBe('Bearer one');
  });

  it('repeats a call whose token was refused with the next one, body and all', async () => {
    const bodies: string[] = [];
    const statuses = [401, 200];
    const send = async (request: Request) => {
      bodies.push(`${request.headers.get('Authorization')} ${await request.text()}`);
      return new Response(null, { status: statuses.shift() ?? 500 });
    };
    const response = await authorized({ token: () => 'one', renewed: async () => 'two' }, send)(post());
    expect(response.status).toBe(200);
    expect(bodies).toEqual(['Bearer one {"reason":"x"}', 'Bearer two {"reason":"x"}']);
  });

  it('does not ask a third time', async () => {
    const send = answering(401, 401, 200);
    const response = await authorized({ token: () => 'one', renewed: async () => 'two' }, send)(post());
    expect(response.status).toBe(401);
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('rolesIn', () => {
  it.each([
    [{ roles: ['Client', 'ADMIN'] }, 'roles', ['client', 'admin']],
    [{ app_metadata: { roles: ['manager'] } }, 'app_metadata/roles', ['manager']],
    [{ role: 'client' }, 'role', ['client']],
    [{ roles: [1, null] }, 'roles', []],
    [null, 'a/b', []],
    [{ 'https://talent-pool.example/roles': ['client'] }, 'https://talent-pool.example/roles', ['client']],
    [{ app: { 'https://t.example/roles': 'client' } }, 'app/https://t.example/roles', ['client']],
    [{ roles: 'openid client,admin' }, 'roles', ['openid', 'client', 'admin']],
    [{ roles: ['a'], groups: [{ name: 'client' }] }, 'roles, groups', ['a', 'client']],
    [{ roles: { client: { 1: 'x' }, admin: true, owner: false } }, 'roles', ['client', 'admin']],
    [{ realm_access: { roles: ['client'] } }, 'realm_access', ['client']],
  ])('finds them in %j at %s', (claims, path, roles) => {
    expect(rolesIn(claims, path)).toEqual(roles);
  });
});
