import { openLater } from '../ui/open-later';
import { useCommand } from './command';

/**
 * Opens a video room in a window of its own.
 *
 * @param link fetches the personal link
 */
export function useOpenRoom(link: () => Promise<string>) {
  const opening = useCommand({
    run: (room: ReturnType<typeof openLater>) =>
      link().then(room.goTo, (error: unknown) => {
        room.close();
        throw error;
      }),
    affects: [],
    tell: true,
  });
  return {
    /** Must be called from a press. */
    open: () => opening.isPending || opening.start(openLater()),
    isPending: opening.isPending,
  };
}
