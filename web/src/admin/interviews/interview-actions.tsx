import { CalendarClock, CheckCheck, Copy, History, PenLine, RotateCcw, UserX, Video, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../api/command';
import { useOpenRoom } from '../../api/open-room';
import type { Interview } from '../../api/types';
import { HistoryDialog } from '../../history/history-dialog';
import { instantOf } from '../../time/format';
import { useNow } from '../../time/now';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/reason-dialog';
import { RecordedDialog } from '../../ui/recorded-dialog';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import { CorrectDialog } from './correct-dialog';
import { useCancel, useComplete, useLinks, useReinstate } from './interview-commands';
import { NoShowDialog } from './no-show-dialog';
import { RescheduleDialog } from './reschedule-dialog';

type Asking = 'reschedule' | 'cancel' | 'no-show' | 'correct' | 'history';

/** What the domain allows in the state that the interview is in, and nothing else. */
export function InterviewActions({ interview }: { interview: Interview }) {
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const hasBegun = instantOf(interview.scheduled_time) <= useNow(5);
  const cancel = useCancel(interview, close);
  const complete = useComplete(interview);
  const reinstate = useReinstate(interview);
  const isLive = interview.status === 'scheduled';
  const isOver = interview.status === 'completed' || interview.status === 'no_show';
  return (
    <div className="row">
      {isLive && <Links interview={interview} />}
      {isLive && (
        <Button onPress={() => setAsking('reschedule')}>
          <CalendarClock aria-hidden />
          {words.calendar.reschedule}
        </Button>
      )}
      {isLive && hasBegun && (
        <Button onPress={() => complete.start()} isPending={complete.isPending}>
          <CheckCheck aria-hidden />
          {words.calendar.complete}
        </Button>
      )}
      {isLive && hasBegun && (
        <Button onPress={() => setAsking('no-show')}>
          <UserX aria-hidden />
          {words.noShow.action}
        </Button>
      )}
      {isLive && (
        <Button onPress={() => setAsking('cancel')}>
          <X aria-hidden />
          {words.mine.cancel}
        </Button>
      )}
      {isOver && (
        <Button onPress={() => setAsking('correct')}>
          <PenLine aria-hidden />
          {words.correction.action}
        </Button>
      )}
      {interview.status === 'cancelled' && (
        <Button variant="primary" onPress={() => reinstate.start()} isPending={reinstate.isPending}>
          <RotateCcw aria-hidden />
          {words.calendar.reinstate}
        </Button>
      )}
      <Button onPress={() => setAsking('history')}>
        <History aria-hidden />
        {words.history.title}
      </Button>
      {asking === 'reschedule' && <RescheduleDialog interview={interview} onClose={close} />}
      {asking === 'no-show' && <NoShowDialog interview={interview} onClose={close} />}
      {asking === 'correct' && <CorrectDialog interview={interview} onClose={close} />}
      {asking === 'history' && <HistoryDialog of={{ kind: 'interview', id: interview.id }} onClose={close} />}
      {asking === 'cancel' && (
        <ReasonDialog
          title={words.mine.cancelTitle(interview.candidate_first_name)}
          hint={words.reason.forClient}
          action={words.mine.cancel}
          required
          command={cancel}
          onClose={close}
        >
          <p>{words.calendar.cancelText}</p>
        </ReasonDialog>
      )}
    </div>
  );
}

/** Personal links, made when they are asked for: into the room, or to pass on. */
function Links({ interview }: { interview: Interview }) {
  const links = useLinks(interview);
  const room = useOpenRoom(() => links().then(({ host_url, recorded }) => ({ url: host_url, recorded })));
  return (
    <>
      <Button
        variant="primary"
        isDisabled={interview.room_status !== 'ready'}
        isPending={room.isPending}
        onPress={room.open}
      >
        <Video aria-hidden />
        {words.calendar.host}
      </Button>
      {room.unanswered && <RecordedDialog url={room.unanswered} onClose={room.decline} />}
      <CopyLink interview={interview} whose="client_url" label={words.calendar.copyClient} />
      <CopyLink interview={interview} whose="candidate_url" label={words.calendar.copyCandidate} />
    </>
  );
}

interface CopyLinkProps {
  interview: Interview;
  whose: 'client_url' | 'candidate_url';
  label: string;
}

function CopyLink({ interview, whose, label }: CopyLinkProps) {
  const links = useLinks(interview);
  const copy = useCommand({
    run: async () => {
      const made = links();
      await copied(made.then((them) => them[whose]));
      return (await made).recorded;
    },
    affects: [],
    done: (recorded) => say(recorded ? words.recording.tell : words.calendar.copied, { tone: 'good' }),
    tell: true,
  });
  return (
    <Button isDisabled={interview.room_status !== 'ready'} isPending={copy.isPending} onPress={() => copy.start()}>
      <Copy aria-hidden />
      {label}
    </Button>
  );
}

/** Handed over before it is known: some browsers let a page copy only while a press is being handled. */
async function copied(text: Promise<string>): Promise<void> {
  const blob = text.then((known) => new Blob([known], { type: 'text/plain' }));
  // Of two failures the first is told, which is the service's.
  await Promise.all([text, navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])]);
}
