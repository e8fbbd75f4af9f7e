import { Video } from 'lucide-react';
import { useOpenRoom } from '../api/open-room';
import { answer } from '../api/services';
import type { MyInterview } from '../api/types';
import { useConfig, useServices } from '../app/context';
import { clock } from '../time/format';
import { isTimeTold, useNow } from '../time/now';
import { ownZone } from '../time/zones';
import { Button } from '../ui/button';
import { RecordedDialog } from '../ui/recorded-dialog';
import { words } from '../words/en';
import styles from './card.module.css';
import { beginOf } from './mine';

const MINUTE = 60_000;

/** How long before a room opens one may ask for it. */
const NEAR = MINUTE;
/** Likewise where no service has told the time, and this computer's clock may be anything. */
const NEAR_BY_OWN_CLOCK = 24 * 60 * MINUTE;

/** Can be pressed as soon as the room may be open; the service, whose clock counts, has the last word, and says it. */
export function JoinRoom({ interview }: { interview: MyInterview }) {
  const { scheduling } = useServices();
  const { rooms } = useConfig();
  const opens = beginOf(interview) - rooms.opensBefore * MINUTE;
  const now = useNow().getTime();
  const isNear = now >= opens - (isTimeTold() ? NEAR : NEAR_BY_OWN_CLOCK) || Number.isNaN(opens);
  const isThere = interview.room_status !== 'pending' && interview.room_status !== 'closed';
  const room = useOpenRoom(() =>
    answer(scheduling.POST('/api/client/interviews/scheduled/{id}/join', { params: { path: { id: interview.id } } })),
  );
  return (
    <span className={styles.join}>
      <Button variant="primary" isDisabled={!isNear || !isThere} isPending={room.isPending} onPress={room.open}>
        <Video aria-hidden />
        {words.mine.join}
      </Button>
      {room.unanswered && <RecordedDialog url={room.unanswered} onClose={room.decline} />}
      {(now < opens || !isThere) && (
        <span className="field-hint">{words.mine.opensAt(clock(new Date(opens), ownZone()), rooms.opensBefore)}</span>
      )}
    </span>
  );
}
