import { type CalendarDateTime, parseDateTime, toCalendarDate } from '@internationalized/date';
import { useState } from 'react';
import { moment } from '../time/format';
import { momentsAt } from '../time/slots';
import { TextField } from '../ui/fields';
import { words } from '../words/en';

interface TimeFieldProps {
  label: string;
  /** In whose clocks the time is meant. */
  zone: string;
  /** Told the instant, or nothing while there is none. */
  onChange: (at: string | undefined) => void;
  error?: string | undefined;
  /** Where else it is shown. */
  also: { name: string; zone: string }[];
  initial?: string;
}

/** A date and a time as the browser's own control asks for them, understood in the given zone and not in the browser's. */
export function TimeField({ label, zone, onChange, error, also, initial = '' }: TimeFieldProps) {
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState(false);
  const [instant] = instantsOf(text, zone);
  const wall = parsed(text);
  const problem = wall && (hasWholeYear(wall) ? (instant ? undefined : words.time.skipped) : words.time.year);
  return (
    <TextField
      label={label}
      type="datetime-local"
      // Where browsers heed it, the year takes four digits and no fifth.
      max="9999-12-31T23:59"
      onFocusChange={(focused) => setLeft(!focused)}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(instantsOf(next, zone)[0]?.toISOString());
      }}
      error={problem === words.time.year && !left ? undefined : (problem ?? error)}
      hint={instant && also.map((place) => `${place.name}: ${moment(instant, place.zone)}`).join(' · ')}
    />
  );
}

function instantsOf(text: string, zone: string): Date[] {
  const wall = parsed(text);
  return wall && hasWholeYear(wall) ? momentsAt(toCalendarDate(wall), wall.hour * 60 + wall.minute, zone) : [];
}

/** Of a year with two digits, browsers make one at the time of the Romans. */
function hasWholeYear({ year }: CalendarDateTime): boolean {
  return year >= 1_000;
}

function parsed(text: string): CalendarDateTime | undefined {
  try {
    return parseDateTime(text);
  } catch {
    return undefined; // not filled in to the end
  }
}
