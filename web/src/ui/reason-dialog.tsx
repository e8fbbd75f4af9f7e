import { type FormEvent, type ReactNode, useState } from 'react';
import type { useCommand } from '../api/command';
import { words } from '../words/en';
import { aloneDialog } from './alone';
import { Dialog } from './dialog';
import { DialogEnd } from './dialog-end';
import { ReasonField } from './reason-field';

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  children?: ReactNode;
  /** Who will read the reason. */
  hint: string;
  /** What the button says that does it. */
  action: string;
  required?: boolean;
  command: Pick<ReturnType<typeof useCommand<string, unknown>>, 'start' | 'isPending' | 'error' | 'problem'>;
  onClose: () => void;
}

/** For what is done with a reason: asks for it, and once more whether it is meant. */
export const ReasonDialog = aloneDialog(function ReasonDialog({
  title,
  children,
  hint,
  action,
  required = false,
  command,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(required && !reason.trim());
    if (!required || reason.trim()) {
      command.start(reason.trim());
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        <ReasonField
          hint={hint}
          value={reason}
          onChange={setReason}
          error={missing ? words.reason.missing : command.problem?.about('reason')}
          autoFocus
          optional={!required}
        />
        <DialogEnd command={command} onBack={onClose} variant="danger">
          {action}
        </DialogEnd>
      </form>
    </Dialog>
  );
});
