import { History } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../api/command';
import { keys } from '../../api/keys';
import { answer, seen } from '../../api/services';
import type { Outcome } from '../../api/types';
import { useServices } from '../../app/context';
import { HistoryDialog } from '../../history/history-dialog';
import { decisionTones } from '../../interviews/interview-card';
import { fromNow } from '../../time/format';
import { Moment } from '../../time/moment';
import { useNow } from '../../time/now';
import { IconButton } from '../../ui/button';
import { Badge } from '../../ui/pieces';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import { nameOf, toneOf } from '../../words/named';
import { type NewNotes, Notes } from '../notes';
import { CandidateContact, ClientContact } from '../people';
import styles from './outcome-card.module.css';

export function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const [history, setHistory] = useState(false);
  const now = useNow(60);
  const annotate = useAnnotate(outcome);
  return (
    <article className={`card ${styles.card}`}>
      <header className="row spread">
        <div className="row">
          <Badge tone={toneOf(decisionTones, outcome.decision)}>{nameOf(words.decision, outcome.decision)}</Badge>
          <span className="small soft">{words.outcomes.recorded(fromNow(outcome.updated_at, now))}</span>
        </div>
        <IconButton label={words.history.title} onPress={() => setHistory(true)}>
          <History aria-hidden />
        </IconButton>
      </header>
      <div className={styles.people}>
        <ClientContact of={outcome} />
        <CandidateContact id={outcome.bpoc_candidate_id} firstName={outcome.candidate_first_name} />
        {outcome.scheduled_time && (
          <div>
            <p className="small soft">{words.outcomes.met}</p>
            <Moment at={outcome.scheduled_time} />
          </div>
        )}
      </div>
      <blockquote className={styles.feedback}>{outcome.client_feedback}</blockquote>
      <Notes key={outcome.admin_notes} notes={outcome.admin_notes} save={annotate} />
      {history && <HistoryDialog of={{ kind: 'outcome', id: outcome.id }} onClose={() => setHistory(false)} />}
    </article>
  );
}

function useAnnotate(outcome: Outcome) {
  const { outcomes } = useServices();
  const write = (admin_notes: string, header: { 'If-Match'?: string }) =>
    answer(
      outcomes.PATCH('/api/admin/interviews/outcomes', {
        params: { header },
        body: { outcome_id: outcome.id, admin_notes },
      }),
    );
  const back = useCommand({
    run: (before: string) => write(before, {}),
    affects: [keys.outcomes],
    tell: true,
  });
  return useCommand({
    run: ({ admin_notes }: NewNotes) => write(admin_notes, seen(outcome)),
    affects: [keys.outcomes],
    done: (_answer, { before }) => say(words.notes.saved, { tone: 'good', undo: () => back.start(before ?? '') }),
  });
}
