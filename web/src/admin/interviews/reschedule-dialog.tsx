import { type FormEvent, useState } from 'react';
import type { Interview } from '../../api/types';
import { useConfig } from '../../app/context';
import { instantOf, isReadable } from '../../time/format';
import { dayOf, minuteOfDay, wallClock } from '../../time/slots';
import { cityOf, ownZone } from '../../time/zones';
import { aloneDialog } from '../../ui/alone';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Minutes } from '../../ui/fields';
import { ReasonField } from '../../ui/reason-field';
import { words } from '../../words/en';
import { TimeField } from '../time-field';
import { useReschedule } from './interview-commands';

/** To another time; the room and its links stay. */
export const RescheduleDialog = aloneDialog(function RescheduleDialog({
  interview,
  onClose,
}: {
  interview: Interview;
  onClose: () => void;
}) {
  const { office } = useConfig();
  const [at, setAt] = useState(isReadable(interview.scheduled_time) ? interview.scheduled_time : undefined);
  const [minutes, setMinutes] = useState(interview.duration_minutes);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const move = useReschedule(interview, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (at && reason.trim()) {
      const from = { at: interview.scheduled_time, minutes: interview.duration_minutes };
      move.start({ at, minutes, reason: reason.trim(), from });
    }
  };
  const begin = instantOf(interview.scheduled_time);
  return (
    <Dialog title={words.calendar.rescheduleTitle(interview.candidate_first_name)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{words.calendar.rescheduleText}</p>
        <TimeField
          label={words.schedule.otherLabel(cityOf(office.timeZone))}
          zone={office.timeZone}
          initial={isReadable(begin) ? wallOf(begin, office.timeZone) : ''}
          onChange={setAt}
          error={checked && !at ? words.schedule.timeMissing : move.problem?.about('scheduled_time')}
          also={ownZone() === office.timeZone ? [] : [{ name: words.week.you, zone: ownZone() }]}
        />
        <Minutes
          label={words.schedule.minutes}
          value={minutes}
          onChange={setMinutes}
          error={move.problem?.about('duration_minutes')}
        />
        <ReasonField
          hint={words.reason.forClient}
          value={reason}
          onChange={setReason}
          error={checked && !reason.trim() ? words.reason.missing : move.problem?.about('reason')}
        />
        <DialogEnd command={move} onBack={onClose}>
          {words.calendar.reschedule}
        </DialogEnd>
      </form>
    </Dialog>
  );
});

/** As the browser's own control has it. */
function wallOf(begin: Date, zone: string): string {
  return `${dayOf(begin, zone)}T${wallClock(minuteOfDay(begin, zone))}`;
}
