import { type FormEvent, useState } from 'react';
import type { Interview } from '../../api/types';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Choices, TextField } from '../../ui/fields';
import { ProblemNote } from '../../ui/pieces';
import { words } from '../../words/en';
import { useNoShow } from './interview-commands';

const parties = ['client', 'candidate', 'both'] as const;

export function NoShowDialog({ interview, onClose }: { interview: Interview; onClose: () => void }) {
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
        <TextField
          label={words.reason.label}
          hint={words.reason.forClient}
          multiline
          isRequired
          limit={500}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={checked && !reason.trim() ? words.reason.missing : noShow.problem?.about('reason')}
        />
        {noShow.error && !noShow.problem?.violations.length && <ProblemNote error={noShow.error} />}
        <div className="dialog-foot">
          <Button onPress={onClose}>{words.common.back}</Button>
          <Button type="submit" variant="danger" isPending={noShow.isPending}>
            {words.noShow.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
