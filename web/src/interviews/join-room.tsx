import { Video } from 'lucide-react';
import { useCommand } from '../api/command';
import { answer } from '../api/services';
import type { MyInterview } from '../api/types';
import { useConfig, useServices } from '../app/context';
import { clock } from '../time/format';
import { useNow } from '../time/now';
import { ownZone } from '../time/zones';
import { Button } from '../ui/button';
import { openLater } from '../ui/open-later';
import { words } from '../words/en';
import styles from './card.module.css';
import { beginOf } from './mine';

/** Opens with the room's window; the service, whose clock counts, has the last word. */
export function JoinRoom({ interview }: { interview: MyInterview }) {
  const { scheduling } = useServices();
  const { rooms } = useConfig();
  const opens = beginOf(interview) - rooms.opensBefore * 60_000;
  const isOpen = useNow().getTime() >= opens && interview.room_status === 'ready';
  const join = useCommand({
    run: (room: ReturnType<typeof openLater>) =>
      answer(
        scheduling.POST('/api/client/interviews/scheduled/{id}/join', { params: { path: { id: interview.id } } }),
      ).then(
        ({ url }) => room.goTo(url),
        (error: unknown) => {
          room.close();
          throw error;
        },
      ),
    affects: [],
    tell: true,
  });
  return (
    <span className={styles.join}>
      <Button
        variant="primary"
        isDisabled={!isOpen}
        isPending={join.isPending}
        onPress={() => join.isPending || join.start(openLater())}
      >
        <Video aria-hidden />
        {words.mine.join}
      </Button>
      {!isOpen && (
        <span className="field-hint">{words.mine.opensAt(clock(new Date(opens), ownZone()), rooms.opensBefore)}</span>
      )}
    </span>
  );
}
