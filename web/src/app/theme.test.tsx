import { afterEach, expect, it } from 'vitest';
import { chooseTheme, chosenTheme } from './theme';

afterEach(() => chooseTheme('system'));

it.each(['light', 'dark'] as const)('stays %s once somebody chose so', (theme) => {
  chooseTheme(theme);
  expect(chosenTheme()).toBe(theme);
  expect(localStorage.getItem('theme')).toBe(theme);
});

it('goes back to what the system has, and leaves nothing behind', () => {
  chooseTheme('dark');
  chooseTheme('system');
  expect(chosenTheme()).toBe('system');
  expect(localStorage.getItem('theme')).toBeNull();
});
