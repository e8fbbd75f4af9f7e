import { type FormEvent, useState } from 'react';
import type { Interview } from '../../api/types';
import { aloneDialog } from '../../ui/alone';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Choices } from '../../ui/fields';
import { ReasonField } from '../../ui/reason-field';
import { words } from '../../words/en';
import { useNoShow } from './interview-commands';

const parties = ['client', 'candidate', 'both'] as const;

export const NoShowDialog = aloneDialog(function NoShowDialog({
  interview,
  onClose,
}: {
  interview: Interview;
  onClose: () => void;
}) {
  const [party, setParty] = useState<(typeof parties)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const noShow = useNoShow(interview, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (party && reason.trim()) {
      noShow.start({ party, reason: reason.trim() });
    }
  };
  return (
    <Dialog title={words.noShow.title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Choices
          label={words.noShow.who}
          options={parties.map((value) => ({ value, label: words.noShow.parties[value] }))}
          value={party}
          onChange={setParty}
          error={checked && !party ? words.noShow.choose : noShow.problem?.about('party')}
        />
        <ReasonField
          hint={words.reason.forClient}
          value={reason}
          onChange={setReason}
          error={checked && !reason.trim() ? words.reason.missing : noShow.problem?.about('reason')}
        />
        <DialogEnd command={noShow} onBack={onClose} variant="danger">
          {words.noShow.action}
        </DialogEnd>
      </form>
    </Dialog>
  );
});
