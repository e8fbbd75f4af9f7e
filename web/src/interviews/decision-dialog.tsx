import { type FormEvent, useState } from 'react';
import { useCommand } from '../api/command';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import type { Decision, MyInterview } from '../api/types';
import { useServices } from '../app/context';
import { aloneDialog } from '../ui/alone';
import { Dialog } from '../ui/dialog';
import { DialogEnd } from '../ui/dialog-end';
import { Choices, TextField } from '../ui/fields';
import { Note } from '../ui/pieces';
import { say } from '../ui/toast';
import { words } from '../words/en';

const LONGEST = 5_000;

interface Verdict {
  decision: Decision;
  feedback: string;
}

/** What the client thinks of the candidate; final, unless it says that it needs another look. */
export const DecisionDialog = aloneDialog(function DecisionDialog({
  interview,
  onClose,
}: {
  interview: MyInterview;
  onClose: () => void;
}) {
  const revises = interview.outcome_decision !== null;
  const choices = (['hire', 'reject', 'needs_review'] as const).filter(
    (choice) => !revises || choice !== 'needs_review',
  );
  const [decision, setDecision] = useState<Decision | null>(null);
  const [feedback, setFeedback] = useState(interview.outcome_feedback ?? '');
  const [checked, setChecked] = useState(false);
  const record = useRecord(interview, onClose);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (decision && feedback.trim()) {
      record.start({ decision, feedback: feedback.trim() });
    }
  };
  return (
    <Dialog title={words.decide.title(interview.candidate_first_name)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Choices
          label={words.decide.decision}
          options={choices.map((value) => ({ value, label: words.decision[value] }))}
          value={decision}
          onChange={setDecision}
          error={checked && !decision ? words.decide.choose : record.problem?.about('decision')}
        />
        {decision && decision !== 'needs_review' && <Note>{words.decide.final}</Note>}
        <TextField
          label={words.decide.feedback}
          hint={words.decide.feedbackHint}
          multiline
          isRequired
          limit={LONGEST}
          maxLength={LONGEST}
          value={feedback}
          onChange={setFeedback}
          error={checked && !feedback.trim() ? words.decide.feedbackMissing : record.problem?.about('client_feedback')}
        />
        <DialogEnd command={record} onBack={onClose}>
          {words.decide.send}
        </DialogEnd>
      </form>
    </Dialog>
  );
});

function useRecord(interview: MyInterview, onClose: () => void) {
  const { outcomes } = useServices();
  return useCommand({
    run: ({ decision, feedback }: Verdict) =>
      answer(
        outcomes.POST('/api/client/interviews/{id}/outcome', {
          params: { path: { id: interview.id } },
          body: { decision, client_feedback: feedback },
        }),
      ),
    affects: [keys.mine],
    done: () => {
      say(words.decide.recorded, { tone: 'good' });
      onClose();
    },
  });
}
