import type { ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { words } from '../words/en';
import { Button, type Variant } from './button';
import { ProblemNote } from './pieces';

interface DialogEndProps {
  /** What the form does when it is sent. */
  command: { isPending: boolean; error: Error | null; problem: Problem | undefined };
  onBack: () => void;
  variant?: Variant;
  isDisabled?: boolean;
  /** What the button says that does it. */
  children: ReactNode;
}

/** The last lines of a form in a dialog: what went wrong and is no single field's fault, the way back, and the way on. */
export function DialogEnd({ command, onBack, variant = 'primary', isDisabled, children }: DialogEndProps) {
  return (
    <>
      {command.error && !command.problem?.violations.length && <ProblemNote error={command.error} />}
      <div className="dialog-foot">
        <Button onPress={onBack}>{words.common.back}</Button>
        <Button type="submit" variant={variant} isDisabled={isDisabled} isPending={command.isPending}>
          {children}
        </Button>
      </div>
    </>
  );
}
