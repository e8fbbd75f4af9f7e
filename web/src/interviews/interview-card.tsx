import { CalendarPlus, MessageSquareText, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/command';
import { keys } from '../api/keys';
import { answer, seen } from '../api/services';
import type { Decision, InterviewStatus, MyInterview } from '../api/types';
import { useServices } from '../app/context';
import { instantOf } from '../time/format';
import { Elsewhere, Moment } from '../time/moment';
import { useNow } from '../time/now';
import { Button } from '../ui/button';
import type { Tone } from '../ui/pieces';
import { ReasonDialog } from '../ui/reason-dialog';
import { say } from '../ui/toast';
import { words } from '../words/en';
import { nameOf, toneOf } from '../words/named';
import styles from './card.module.css';
import { DecisionDialog } from './decision-dialog';
import { JoinRoom } from './join-room';
import { beginOf, endOf } from './mine';
import { Who } from './who';

export const interviewTones: Record<InterviewStatus, Tone> = {
  scheduled: 'accent',
  completed: 'good',
  cancelled: 'bad',
  no_show: 'warn',
};

export const decisionTones: Record<Decision, Tone> = { hire: 'good', reject: 'bad', needs_review: 'warn' };

export function InterviewCard({ interview }: { interview: MyInterview }) {
  const now = useNow(5).getTime();
  const status = interview.exact_status as InterviewStatus;
  const decision = interview.outcome_decision as Decision | null;
  const isLive = status === 'scheduled';
  const hasBegun = beginOf(interview) <= now;
  const mayDecide =
    hasBegun && (isLive || status === 'completed') && (decision === null || decision === 'needs_review');
  return (
    <article className={`card ${styles.card}`}>
      <Who
        thing={interview}
        status={decision ? nameOf(words.decision, decision) : nameOf(words.interviewStatus, status)}
        tone={decision ? toneOf(decisionTones, decision) : toneOf(interviewTones, status)}
      />
      <div className={styles.when}>
        <Moment at={interview.scheduled_time} minutes={interview.duration_minutes} />
        <Elsewhere at={interview.scheduled_time} />
        {isLive && endOf(interview) > now && <Countdown to={interview.scheduled_time} />}
      </div>
      <div className={styles.actions}>
        {isLive && <JoinRoom interview={interview} />}
        {mayDecide && <Decide interview={interview} revises={decision !== null} />}
        {isLive && !hasBegun && <CalendarFile interview={interview} />}
        {isLive && !hasBegun && <Cancel interview={interview} />}
      </div>
      <div className={`said ${styles.said}`}>
        {interview.status_reason && (
          <p>
            <strong>{words.mine.because}</strong> {interview.status_reason}
          </p>
        )}
        {interview.outcome_feedback && (
          <p>
            <strong>{words.mine.yourFeedback}</strong> {interview.outcome_feedback}
          </p>
        )}
      </div>
    </article>
  );
}

function Countdown({ to }: { to: string }) {
  const left = instantOf(to).getTime() - useNow().getTime();
  return <p className="small soft figures">{left > 0 ? words.mine.startsIn(left) : words.mine.underWay}</p>;
}

function Decide({ interview, revises }: { interview: MyInterview; revises: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <MessageSquareText aria-hidden />
        {revises ? words.decide.revise : words.decide.record}
      </Button>
      {open && <DecisionDialog interview={interview} onClose={() => setOpen(false)} />}
    </>
  );
}

function Cancel({ interview }: { interview: MyInterview }) {
  const { scheduling } = useServices();
  const [asking, setAsking] = useState(false);
  const cancel = useCommand({
    run: (reason: string) =>
      answer(
        scheduling.POST('/api/client/interviews/scheduled/{id}/cancel', {
          params: { path: { id: interview.id }, header: seen(interview) },
          body: { reason },
        }),
      ),
    affects: [keys.mine],
    done: () => {
      setAsking(false);
      say(words.mine.cancelled(interview.candidate_first_name), { tone: 'good' });
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <X aria-hidden />
        {words.mine.cancel}
      </Button>
      {asking && (
        <ReasonDialog
          title={words.mine.cancelTitle(interview.candidate_first_name)}
          hint={words.reason.forAdmins}
          action={words.mine.cancel}
          required
          command={cancel}
          onClose={() => setAsking(false)}
        >
          <p>{words.mine.cancelText}</p>
        </ReasonDialog>
      )}
    </>
  );
}

function CalendarFile({ interview }: { interview: MyInterview }) {
  const { scheduling } = useServices();
  const fetchFile = useCommand({
    run: () =>
      answer(
        scheduling.GET('/api/client/interviews/scheduled/{id}/calendar.ics', {
          params: { path: { id: interview.id } },
          parseAs: 'text',
        }),
      ),
    affects: [],
    done: (text) => save(new Blob([text], { type: 'text/calendar' }), 'interview.ics'),
    tell: true,
  });
  return (
    <Button onPress={() => fetchFile.start()} isPending={fetchFile.isPending}>
      <CalendarPlus aria-hidden />
      {words.mine.calendar}
    </Button>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
