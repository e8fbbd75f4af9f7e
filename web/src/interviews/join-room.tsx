import { Video } from 'lucide-react';
import { useOpenRoom } from '../api/open-room';
import { answer } from '../api/services';
import type { MyInterview } from '../api/types';
import { useConfig, useServices } from '../app/context';
import { clock } from '../time/format';
import { useNow } from '../time/now';
import { ownZone } from '../time/zones';
import { Button } from '../ui/button';
import { RecordedDialog } from '../ui/recorded-dialog';
import { words } from '../words/en';
import styles from './card.module.css';
import { beginOf } from './mine';

/** Opens with the room's window; the service, whose clock counts, has the last word. */
export function JoinRoom({ interview }: { interview: MyInterview }) {
  const { scheduling } = useServices();
  const { rooms } = useConfig();
  const opens = beginOf(interview) - rooms.opensBefore * 60_000;
  const isOpen = useNow().getTime() >= opens && interview.room_status === 'ready';
  const room = useOpenRoom(() =>
    answer(scheduling.POST('/api/client/interviews/scheduled/{id}/join', { params: { path: { id: interview.id } } })),
  );
  return (
    <span className={styles.join}>
      <Button variant="primary" isDisabled={!isOpen} isPending={room.isPending} onPress={room.open}>
        <Video aria-hidden />
        {words.mine.join}
      </Button>
      {room.unanswered && <RecordedDialog url={room.unanswered} onClose={room.decline} />}
      {!isOpen && (
        <span className="field-hint">{words.mine.opensAt(clock(new Date(opens), ownZone()), rooms.opensBefore)}</span>
      )}
    </span>
  );
}
