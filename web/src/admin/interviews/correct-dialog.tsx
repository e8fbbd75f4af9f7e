import { type FormEvent, useState } from 'react';
import type { Interview } from '../../api/types';
import { aloneDialog } from '../../ui/alone';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Choices } from '../../ui/fields';
import { ReasonField } from '../../ui/reason-field';
import { words } from '../../words/en';
import { useCorrect } from './interview-commands';

const truths = ['completed', 'client', 'candidate', 'both'] as const;

/** What became of an interview was recorded wrongly, be it by its room's record or by somebody. */
export const CorrectDialog = aloneDialog(function CorrectDialog({
  interview,
  onClose,
}: {
  interview: Interview;
  onClose: () => void;
}) {
  const [truth, setTruth] = useState<(typeof truths)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const correct = useCorrect(interview, onClose);
  const recorded = interview.status === 'completed' ? 'completed' : interview.no_show_party;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (truth && reason.trim()) {
      const missed = truth !== 'completed';
      correct.start({
        status: missed ? 'no_show' : 'completed',
        party: missed ? truth : null,
        reason: reason.trim(),
      });
    }
  };
  return (
    <Dialog title={words.correction.title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Choices
          label={words.correction.what}
          options={truths
            .filter((value) => value !== recorded)
            .map((value) => ({ value, label: words.correction.choices[value] }))}
          value={truth}
          onChange={setTruth}
          error={checked && !truth ? words.correction.choose : undefined}
        />
        <ReasonField
          hint={words.reason.forClient}
          value={reason}
          onChange={setReason}
          error={checked && !reason.trim() ? words.reason.missing : correct.problem?.about('reason')}
        />
        <DialogEnd command={correct} onBack={onClose}>
          {words.correction.action}
        </DialogEnd>
      </form>
    </Dialog>
  );
});
