import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { say } from './toast';

it('goes by Escape, the newest first, wherever the focus is', async () => {
  show(<button type="button">Here</button>);
  act(() => {
    say('First.');
    say('Second.');
  });
  screen.getByRole('button', { name: 'Here' }).focus();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Here' }), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByText('Second.')).toBeNull());
  expect(screen.getByText('First.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Here' })).toHaveFocus();
});

it('goes to the other end of the window while it would lie on what has the focus', async () => {
  show(<button type="button">Here</button>);
  act(() => say('First.'));
  const here = screen.getByRole('button', { name: 'Here' });
  const messages = screen.getByRole('region', { name: 'Messages' });
  let top = 500;
  here.getBoundingClientRect = () => new DOMRect(10, top, 100, 40);
  vi.spyOn(messages, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, messages.dataset.at === 'start' ? 0 : 490, 300, 60),
  );
  here.focus();
  await waitFor(() => expect(messages).toHaveAttribute('data-at', 'start'));
  top = 300;
  fireEvent.scroll(window);
  await waitFor(() => expect(messages).toHaveAttribute('data-at', 'start'));
  top = 10;
  fireEvent.scroll(window);
  await waitFor(() => expect(messages).toHaveAttribute('data-at', 'end'));
});
