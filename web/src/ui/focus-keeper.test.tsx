import { act, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from './focus-keeper';

let end = () => {};

beforeEach(() => {
  end = keepFocus();
});

afterEach(() => end());

let take: (name: string) => void;
let disable: (name: string) => void;

function List() {
  const [names, setNames] = useState(['one', 'two', 'three']);
  const [off, setOff] = useState('');
  take = (name) => act(() => setNames((now) => now.filter((other) => other !== name)));
  disable = (name) => act(() => setOff(name));
  return (
    <main tabIndex={-1}>
      <h1>List</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" disabled={name === off}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

it('goes to what takes the place of what is gone, and to what stood before where nothing does', async () => {
  render(<List />);
  act(() => button('two').focus());
  take('two');
  await waitFor(() => expect(button('three')).toHaveFocus());
  take('three');
  await waitFor(() => expect(button('one')).toHaveFocus());
});

it('stays on the page where the last thing is gone', async () => {
  render(<List />);
  take('two');
  take('three');
  act(() => button('one').focus());
  take('one');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

it('leaves a button that is disabled', async () => {
  render(<List />);
  act(() => button('one').focus());
  disable('one');
  await waitFor(() => expect(button('two')).toHaveFocus());
});

it('is nobody’s where somebody pressed beside everything', async () => {
  render(<List />);
  act(() => button('one').focus());
  act(() => button('one').blur());
  take('three');
  await new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(document.body).toHaveFocus();
});
