import { type FormEvent, type ReactNode, useState } from 'react';
import type { useCommand } from '../api/command';
import { words } from '../words/en';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './fields';
import { ProblemNote } from './pieces';

const LONGEST = 500;

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  children?: ReactNode;
  /** Who will read the reason. */
  hint: string;
  /** What the button says that does it. */
  action: string;
  required?: boolean;
  danger?: boolean;
  command: Pick<ReturnType<typeof useCommand<string, unknown>>, 'start' | 'isPending' | 'error' | 'problem'>;
  onClose: () => void;
}

/** For what is done with a reason: asks for it, and once more whether it is meant. */
export function ReasonDialog({
  title,
  children,
  hint,
  action,
  required = false,
  danger = true,
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
        <TextField
          label={required ? words.reason.label : words.reason.optional}
          hint={hint}
          multiline
          autoFocus
          isRequired={required}
          limit={LONGEST}
          maxLength={LONGEST}
          value={reason}
          onChange={setReason}
          error={missing ? words.reason.missing : command.problem?.about('reason')}
        />
        {command.error && !command.problem?.violations.length && <ProblemNote error={command.error} />}
        <div className="dialog-foot">
          <Button onPress={onClose}>{words.common.back}</Button>
          <Button type="submit" variant={danger ? 'danger' : 'primary'} isPending={command.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
