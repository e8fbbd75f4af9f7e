import { useState } from 'react';
import { openLater } from '../ui/open-later';
import { useCommand } from './command';

/** Where a room is entered, and whether whoever enters has to be told before that the meeting may be recorded. */
interface Way {
  url: string;
  recorded: boolean;
}

/**
 * Opens a video room in a window of its own; one that may be recorded only once the person has agreed.
 *
 * @param link fetches the personal link
 */
export function useOpenRoom(link: () => Promise<Way>) {
  const [unanswered, setUnanswered] = useState<string>();
  const opening = useCommand({
    run: (room: ReturnType<typeof openLater>) =>
      link().then(
        ({ url, recorded }) => {
          if (recorded) {
            room.close();
            setUnanswered(url);
          } else {
            room.goTo(url);
          }
        },
        (error: unknown) => {
          room.close();
          throw error;
        },
      ),
    affects: [],
    tell: true,
  });
  return {
    /** Must be called from a press. */
    open: () => opening.isPending || opening.start(openLater()),
    isPending: opening.isPending,
    /** Where a room is entered that is not entered before the person has agreed. */
    unanswered,
    decline: () => setUnanswered(undefined),
  };
}
