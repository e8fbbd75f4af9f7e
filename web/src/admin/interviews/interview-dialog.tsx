import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { keys } from '../../api/keys';
import { answer } from '../../api/services';
import type { Interview } from '../../api/types';
import { useServices } from '../../app/context';
import { interviewTones } from '../../interviews/interview-card';
import { fromNow } from '../../time/format';
import { Elsewhere, Moment } from '../../time/moment';
import { useNow } from '../../time/now';
import { Alone, aloneDialog } from '../../ui/alone';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Badge, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { nameOf, toneOf } from '../../words/named';
import { Notes } from '../notes';
import { CandidateContact, ClientContact } from '../people';
import { InterviewActions } from './interview-actions';
import { useAnnotate, useLookedAt } from './interview-commands';
import styles from './interview-dialog.module.css';

/** All about one interview, and everything that can be done with it. */
export const InterviewDialog = aloneDialog(function InterviewDialog({
  id,
  onClose,
}: {
  id: string;
  onClose: () => void;
}) {
  const { scheduling } = useServices();
  const interview = useQuery({
    queryKey: [...keys.interviews, 'one', id],
    queryFn: ({ signal }) =>
      answer(scheduling.GET('/api/admin/interviews/scheduled/{id}', { params: { path: { id } }, signal })),
  });
  const found = interview.data?.interview;
  return (
    <Dialog
      title={found ? words.calendar.who(found.candidate_first_name, found.client_name) : words.calendar.one}
      wide
      onClose={onClose}
    >
      {interview.isPending && <SkeletonCards count={2} height="5rem" />}
      {interview.isError && <ProblemNote error={interview.error} retry={() => void interview.refetch()} />}
      {interview.data && (
        <Alone kind="interview" of={found}>
          <Details interview={found as Interview} />
        </Alone>
      )}
    </Dialog>
  );
});

function Details({ interview }: { interview: Interview }) {
  const { scheduled_time, duration_minutes, status, status_reason, room_status, preferred, no_show_party } = interview;
  const now = useNow(30);
  const annotate = useAnnotate(interview);
  return (
    <div className="stack-loose">
      <Attention interview={interview} />
      <div className={styles.facts}>
        <div>
          <p className="row">
            <Badge tone={toneOf(interviewTones, status)}>{nameOf(words.interviewStatus, status)}</Badge>
            {status === 'scheduled' && <Badge>{nameOf(words.roomStatus, room_status)}</Badge>}
            {!preferred && <Badge>{words.calendar.notPreferred}</Badge>}
          </p>
          <p className={styles.when}>
            <Moment at={scheduled_time} minutes={duration_minutes} />
          </p>
          <p className="small soft">{fromNow(scheduled_time, now)}</p>
          <Elsewhere at={scheduled_time} />
          {no_show_party && <p className="small">{nameOf(words.noShow.parties, no_show_party)}</p>}
          {status_reason && (
            <p className="small">
              <strong>{words.mine.because}</strong> {status_reason}
            </p>
          )}
        </div>
        <ClientContact of={interview} />
        <CandidateContact
          id={interview.bpoc_candidate_id}
          firstName={interview.candidate_first_name}
          at={scheduled_time}
          left={interview.candidate_left}
        />
      </div>
      <InterviewActions interview={interview} />
      <Notes notes={interview.admin_notes} save={annotate} />
    </div>
  );
}

function Attention({ interview }: { interview: Interview }) {
  const lookedAt = useLookedAt(interview);
  if (!interview.attention) {
    return null;
  }
  return (
    <div className="note" data-tone="warn">
      <TriangleAlert aria-hidden />
      <div>
        {nameOf(words.attention, interview.attention)}
        <Button onPress={() => lookedAt.start()} isPending={lookedAt.isPending}>
          {words.calendar.lookedAt}
        </Button>
      </div>
    </div>
  );
}
