import { useQuery } from '@tanstack/react-query';
import { CalendarX, Check, Star } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useCommand } from '../../api/command';
import { keys } from '../../api/keys';
import { answer } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { ReviewedRequest, Suggestion } from '../../api/types';
import { useConfig, useServices } from '../../app/context';
import { isKnown, isReadable, moment } from '../../time/format';
import { Elsewhere, Moment, zoneTitle } from '../../time/moment';
import { serverTime } from '../../time/now';
import { cityOf } from '../../time/zones';
import { aloneDialog } from '../../ui/alone';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Minutes, TextField } from '../../ui/fields';
import { Badge, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import { TimeField } from '../time-field';
import styles from './schedule-dialog.module.css';

const USUAL = 60;
const LONGEST_NOTES = 2_000;
const OTHER = 'other';

interface Appointment {
  at: string;
  minutes: number;
  notes: string;
}

/** Opens with the first free time chosen: where that is right, the second press settles it. */
export const ScheduleDialog = aloneDialog(function ScheduleDialog({
  request,
  onClose,
}: {
  request: ReviewedRequest;
  onClose: () => void;
}) {
  const { office } = useConfig();
  const [minutes, setMinutes] = useState(USUAL);
  const [chosen, setChosen] = useState<string>();
  const [other, setOther] = useState<string>();
  const [notes, setNotes] = useState('');
  const [missing, setMissing] = useState(false);
  const suggestions = useSuggestions(request.id, minutes);
  const schedule = useSchedule(request, onClose);

  const offered = (suggestions.data ? thingsIn(suggestions.data.suggestions) : []).filter((one) =>
    isReadable(one?.scheduled_time),
  );
  const firstFree = offered.find(({ free }) => free)?.scheduled_time ?? OTHER;
  const choice = chosen ?? (suggestions.isPending ? null : firstFree);
  const at = choice === OTHER ? other : (choice ?? undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!at);
    if (at) {
      schedule.start({ at, minutes, notes: notes.trim() });
    }
  };
  return (
    <Dialog title={words.schedule.title(request.candidate_first_name, request.client_name)} wide onClose={onClose}>
      <form className="stack" style={{ gap: '1.25rem' }} onSubmit={submit} noValidate>
        {suggestions.isPending && <SkeletonCards count={2} height="4rem" />}
        {suggestions.isError && <ProblemNote error={suggestions.error} retry={() => void suggestions.refetch()} />}
        <RadioGroup className="field" value={choice} onChange={setChosen}>
          <Label className="field-label">{whenIn(request.client_timezone)}</Label>
          <div className={styles.suggestions}>
            {offered.map((suggestion) => (
              <Suggested key={suggestion.scheduled_time} suggestion={suggestion} zone={request.client_timezone} />
            ))}
            <Radio value={OTHER} className={`choice ${styles.suggestion}`}>
              <Mark />
              <span>{words.schedule.other}</span>
            </Radio>
          </div>
        </RadioGroup>
        {choice === OTHER && (
          <TimeField
            label={words.schedule.otherLabel(cityOf(office.timeZone))}
            zone={office.timeZone}
            onChange={setOther}
            error={missing ? words.schedule.timeMissing : schedule.problem?.about('scheduled_time')}
            also={[{ name: words.people.client, zone: request.client_timezone }]}
          />
        )}
        <div className={styles.more}>
          <Minutes
            label={words.schedule.minutes}
            value={minutes}
            onChange={setMinutes}
            error={schedule.problem?.about('duration_minutes')}
          />
          <TextField
            label={words.schedule.notes}
            hint={words.schedule.notesHint}
            multiline
            limit={LONGEST_NOTES}
            maxLength={LONGEST_NOTES}
            value={notes}
            onChange={setNotes}
            error={schedule.problem?.about('admin_notes')}
          />
        </div>
        <DialogEnd command={schedule} onBack={onClose} isDisabled={choice === null}>
          <Check aria-hidden />
          {words.schedule.confirm}
        </DialogEnd>
      </form>
    </Dialog>
  );
});

/** In whose time the suggestions are shown. */
function whenIn(zone: string): string {
  return isKnown(zone) ? words.schedule.when : words.schedule.whenIn(zoneTitle(zone, serverTime()));
}

function Mark() {
  return (
    <span className="box" data-round aria-hidden>
      <Check />
    </span>
  );
}

/** A time with what stands in its way, if anything does. */
function Suggested({ suggestion, zone }: { suggestion: Suggestion; zone: string }) {
  const { scheduled_time: at, preferred, free, conflict } = suggestion;
  return (
    <Radio value={at} isDisabled={!free} className={`choice ${styles.suggestion}`}>
      <Mark />
      <span className="stack" style={{ gap: '0.1rem' }}>
        <span className="row" style={{ gap: '0.4rem' }}>
          <strong>
            <Moment at={at} zone={zone} />
          </strong>
          {preferred && (
            <Badge tone="accent">
              <Star size={12} aria-hidden />
              {words.schedule.preferred}
            </Badge>
          )}
        </span>
        <Elsewhere at={at} own={zone} />
        {conflict && (
          <span className={`small ${styles.conflict}`}>
            <CalendarX size={14} aria-hidden />
            {(words.schedule.conflict[conflict.with] ?? words.schedule.conflicts)(
              moment(conflict.scheduled_time, zone),
            )}
          </span>
        )}
      </span>
    </Radio>
  );
}

function useSuggestions(request: string, minutes: number) {
  const { scheduling } = useServices();
  return useQuery({
    queryKey: [...keys.suggestions, request, minutes],
    queryFn: ({ signal }) =>
      answer(
        scheduling.GET('/api/admin/interviews/schedule/suggestions', {
          params: { query: { interview_request_id: request, duration_minutes: minutes } },
          signal,
        }),
      ),
    // Never from memory: a time may be gone.
    staleTime: 0,
  });
}

function useSchedule(request: ReviewedRequest, onClose: () => void) {
  const { scheduling } = useServices();
  return useCommand({
    run: ({ at, minutes, notes }: Appointment) =>
      answer(
        scheduling.POST('/api/admin/interviews/schedule', {
          body: {
            interview_request_id: request.id,
            scheduled_time: at,
            candidate_confirmed: true,
            duration_minutes: minutes,
            admin_notes: notes || null,
          },
        }),
      ),
    affects: [keys.requests, keys.interviews, keys.suggestions],
    done: (_answer, { at }) => {
      onClose();
      say(words.schedule.done(request.candidate_first_name, moment(at, request.client_timezone)), { tone: 'good' });
    },
  });
}
