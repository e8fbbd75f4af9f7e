import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { WeekGrid } from './week-grid';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-03-24T10:00:00Z'), shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

const places = [{ name: 'Liza', zone: 'Asia/Manila' }];

function grid(zone: string, onToggle = vi.fn(), shown = places) {
  show(<WeekGrid zone={zone} places={shown} picked={[]} full={false} onToggle={onToggle} />);
  return onToggle;
}

it('has no time that clocks skip, and the right ones after it', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const toggled = grid('Europe/London');
  await user.click(screen.getByRole('button', { name: 'Show all hours' }));
  expect(screen.getByText('clocks change')).toBeVisible();
  const skipped = screen.getAllByText('Clocks are put forward over this time');
  expect(skipped).toHaveLength(2);
  await user.click(screen.getByLabelText(/^Sunday,? 28 March 2027, 09:00/));
  await user.click(screen.getByLabelText(/^Saturday,? 27 March 2027, 09:00/));
  expect(toggled.mock.calls).toEqual([['2027-03-28T08:00:00.000Z'], ['2027-03-27T09:00:00.000Z']]);
});

it('leads the keyboard past a time that clocks skip, and to both of one that they show twice', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  grid('Europe/London');
  await user.click(screen.getByRole('button', { name: 'Show all hours' }));
  screen.getByLabelText(/^Sunday,? 28 March 2027, 00:30/).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByLabelText(/^Sunday,? 28 March 2027, 02:00/)).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowDown}{ArrowRight}');
  expect(screen.getByLabelText(/^Monday,? 29 March 2027, 01:00/)).toHaveFocus();
  expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('has one stop for the keyboard, though the hour where it was is skipped in another week', async () => {
  vi.setSystemTime(new Date('2027-03-21T10:00:00Z'));
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  grid('Europe/London');
  await user.click(screen.getByRole('button', { name: 'Show all hours' }));
  screen.getByLabelText(/^Sunday,? 21 March 2027, 01:00/).focus();
  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('tells what clocks show elsewhere, on both sides of a change', () => {
  grid('Europe/London');
  const nine = screen.getByRole('rowheader', { name: '09:00' }).closest('tr') as HTMLElement;
  expect(within(nine).getByText('17:00 / 16:00')).toBeVisible();
});

it('offers both of a time that clocks show twice', async () => {
  vi.setSystemTime(new Date('2026-10-22T10:00:00Z'));
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const toggled = grid('Europe/London');
  await user.click(screen.getByRole('button', { name: 'Show all hours' }));
  for (const button of screen.getAllByLabelText(/^Sunday,? 25 October 2026, 01:30/)) {
    await user.click(button);
  }
  expect(toggled.mock.calls).toEqual([['2026-10-25T00:30:00.000Z'], ['2026-10-25T01:30:00.000Z']]);
});

it('lets nobody choose what is over or too far ahead', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const toggled = grid('Europe/London');
  const over = screen.getByLabelText(/^Wednesday,? 24 March 2027, 09:30/);
  expect(over).toHaveAttribute('aria-disabled', 'true');
  await user.click(over);
  expect(toggled).not.toHaveBeenCalled();
});
