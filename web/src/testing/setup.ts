import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { forgetTime } from '../time/now';
import { forgetMessages } from '../ui/toast';
import { server } from './server';

// A limit, not a wait: on a machine that builds everything else meanwhile, a second is nothing.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks and pages ask for.
window.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), { matches: true, media: query, onchange: null }) as unknown as MediaQueryList;
globalThis.IntersectionObserver ??= class {
  observe() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as unknown as typeof ResizeObserver;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  forgetMessages();
  forgetTime();
  localStorage.clear();
  sessionStorage.clear();
});
afterAll(() => server.close());
