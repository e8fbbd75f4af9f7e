import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/command';
import { keys } from '../api/keys';
import { answer, seen } from '../api/services';
import { thingsIn } from '../api/things';
import type { MyRequest, RequestStatus } from '../api/types';
import { useServices } from '../app/context';
import { Elsewhere, Moment } from '../time/moment';
import { Button, ButtonLink } from '../ui/button';
import type { Tone } from '../ui/pieces';
import { ReasonDialog } from '../ui/reason-dialog';
import { say } from '../ui/toast';
import { words } from '../words/en';
import { nameOf, toneOf } from '../words/named';
import styles from './card.module.css';
import { Who } from './who';

export const requestTones: Record<RequestStatus, Tone> = {
  pending: 'warn',
  approved: 'accent',
  scheduled: 'good',
  rejected: 'bad',
  withdrawn: 'none',
};

/** A request that has not become an interview: it waits, or it will not become one. */
export function RequestCard({ request }: { request: MyRequest }) {
  const status = request.status as RequestStatus;
  const waits = status === 'pending' || status === 'approved';
  const isOver = status === 'rejected' || status === 'withdrawn';
  return (
    <article className={`card ${styles.card}`}>
      <Who thing={request} status={nameOf(words.requestStatus, status)} tone={toneOf(requestTones, status)} />
      <div className={styles.when}>
        <h3 className="small soft">{words.mine.askedFor}</h3>
        <ol className={styles.times}>
          {thingsIn(request.preferred_times).map((at) => (
            <li key={at} className="small">
              <Moment at={at} />
              <Elsewhere at={at} />
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.actions}>
        {waits && <Withdraw request={request} />}
        {isOver && (
          <ButtonLink href={`/candidates/${request.bpoc_candidate_id}/request`}>{words.mine.askAgain}</ButtonLink>
        )}
      </div>
      {(request.client_notes || request.status_reason) && (
        <div className={`said ${styles.said}`}>
          {request.status_reason && (
            <p>
              <strong>{words.mine.because}</strong> {request.status_reason}
            </p>
          )}
          {request.client_notes && (
            <p>
              <strong>{words.mine.yourNotes}</strong> {request.client_notes}
            </p>
          )}
        </div>
      )}
    </article>
  );
}

function Withdraw({ request }: { request: MyRequest }) {
  const { requests } = useServices();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand({
    run: (reason: string) =>
      answer(
        requests.POST('/api/client/interviews/request/{id}/withdraw', {
          params: { path: { id: request.id }, header: seen(request) },
          body: { reason: reason || null },
        }),
      ),
    affects: [keys.mine],
    done: () => {
      setAsking(false);
      say(words.mine.withdrawn(request.candidate_first_name), { tone: 'good' });
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <Undo2 aria-hidden />
        {words.mine.withdraw}
      </Button>
      {asking && (
        <ReasonDialog
          title={words.mine.withdrawTitle(request.candidate_first_name)}
          hint={words.reason.forAdmins}
          action={words.mine.withdraw}
          command={withdraw}
          onClose={() => setAsking(false)}
        >
          <p>{words.mine.withdrawText}</p>
        </ReasonDialog>
      )}
    </>
  );
}
