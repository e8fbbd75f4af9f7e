import { words } from '../words/en';
import { TextField } from './fields';

const LONGEST = 500;

interface ReasonFieldProps {
  /** Who will read it. */
  hint: string;
  value: string;
  onChange: (reason: string) => void;
  error: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

export function ReasonField({ optional = false, ...props }: ReasonFieldProps) {
  return (
    <TextField
      label={optional ? words.reason.optional : words.reason.label}
      multiline
      isRequired={!optional}
      limit={LONGEST}
      maxLength={LONGEST}
      {...props}
    />
  );
}
