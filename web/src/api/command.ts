import { type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { say } from '../ui/toast';
import { words } from '../words/en';
import { Problem } from './problem';

interface Command<Input, Output> {
  run: (input: Input) => Promise<Output>;
  /** What it changes: loaded anew afterwards, and put back as it was if it fails. */
  affects: readonly QueryKey[];
  /** What pages show until the answer is there. */
  expect?: (input: Input, cache: QueryClient) => void;
  done?: (output: Output, input: Input) => void;
  /** For what has no place of its own to tell of a failure. */
  tell?: boolean;
}

/**
 * Something a person does: sent once however often it is pressed, shown at once where that can be foreseen, taken back where it
 * fails.
 */
export function useCommand<Input = void, Output = unknown>(command: Command<Input, Output>) {
  const cache = useQueryClient();
  const underWay = useRef(false);

  const mutation = useMutation({
    mutationFn: command.run,
    onMutate: async (input: Input) => {
      await Promise.all(command.affects.map((queryKey) => cache.cancelQueries({ queryKey })));
      const before = command.affects.flatMap((queryKey) => cache.getQueriesData({ queryKey }));
      command.expect?.(input, cache);
      return before;
    },
    onError: (error, _input, before) => {
      for (const [key, data] of before ?? []) {
        cache.setQueryData(key, data);
      }
      if (command.tell) {
        say(error instanceof Problem ? error.message : words.common.unexpected, { tone: 'bad' });
      }
    },
    onSuccess: (output, input) => command.done?.(output, input),
    onSettled: () => {
      underWay.current = false;
      for (const queryKey of command.affects) {
        void cache.invalidateQueries({ queryKey });
      }
    },
  });

  return {
    /** The state of a mutation changes only with the next render, too late for the second half of a double click. */
    start: (input: Input) => {
      if (!underWay.current) {
        underWay.current = true;
        mutation.mutate(input);
      }
    },
    isPending: mutation.isPending,
    error: mutation.error,
    problem: mutation.error instanceof Problem ? mutation.error : undefined,
    reset: mutation.reset,
  };
}
