import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { Button } from '../ui/button';
import { useCommand } from './command';
import { Problem } from './problem';

const key = ['thing'];

function Thing({ run }: { run: () => Promise<unknown> }) {
  const thing = useQuery({ queryKey: key, queryFn: () => 'as it is', staleTime: Number.POSITIVE_INFINITY });
  const change = useCommand({
    run,
    affects: [key],
    expect: (_input, cache) => cache.setQueryData(key, 'as it will be'),
    tell: true,
  });
  return (
    <>
      <p>{thing.data}</p>
      <Button onPress={() => change.start()} isPending={change.isPending}>
        Change
      </Button>
    </>
  );
}

it('shows at once what it will come to, and takes it back when it fails', async () => {
  const user = userEvent.setup();
  let fail: (reason: Error) => void = () => undefined;
  show(
    <Thing
      run={() =>
        new Promise((_, reject) => {
          fail = reject;
        })
      }
    />,
  );
  await screen.findByText('as it is');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  expect(await screen.findByText('as it will be')).toBeVisible();
  fail(new Problem('not-allowed', 409, 'Somebody else was faster.'));
  expect(await screen.findByText('as it is')).toBeVisible();
  expect(await screen.findByText('Somebody else was faster.')).toBeVisible();
});

it('is sent once, however fast somebody presses', async () => {
  const user = userEvent.setup();
  let done = (_answer: unknown): void => {};
  const run = vi.fn(
    () =>
      new Promise((resolve) => {
        done = resolve;
      }),
  );
  show(<Thing run={run} />);
  await user.dblClick(await screen.findByRole('button', { name: 'Change' }));
  await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  done(undefined);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Change' })).not.toHaveAttribute('data-pending'));
  await user.click(screen.getByRole('button', { name: 'Change' }));
  expect(run).toHaveBeenCalledTimes(2);
});
