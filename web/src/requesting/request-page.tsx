import { useQuery } from '@tanstack/react-query';
import { ArrowUp, CalendarClock, Send, X } from 'lucide-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../api/command';
import { keys } from '../api/keys';
import { randomId } from '../api/random-id';
import { answer } from '../api/services';
import type { Profile } from '../api/types';
import { useConfig, useServices } from '../app/context';
import { useTitle } from '../app/title';
import { useProfile } from '../candidates/profile-page';
import { Elsewhere, Moment } from '../time/moment';
import { ZoneSelect } from '../time/zone-select';
import { alike, offeredFor, offeredZones, ownZone, zoneOfPlace } from '../time/zones';
import { Alone } from '../ui/alone';
import { BackLink, Button, IconButton } from '../ui/button';
import { TextField } from '../ui/fields';
import { Avatar, ProblemNote, Skeleton } from '../ui/pieces';
import { say } from '../ui/toast';
import { words } from '../words/en';
import styles from './request-page.module.css';
import { WeekGrid } from './week-grid';

const MOST = 5;
const LONGEST_NOTES = 2_000;

export function Page() {
  const { id = '' } = useParams();
  useTitle(words.request.title);
  const profile = useProfile(id);
  const zones = useTimeZones();
  const waits = profile.isPending || zones.isPending;
  return (
    <div className="stack-loose">
      <BackLink href={`/candidates/${id}`}>{words.request.back}</BackLink>
      {waits && <Skeleton height="36rem" />}
      {profile.isError && <ProblemNote error={profile.error} retry={() => void profile.refetch()} />}
      {zones.isError && <ProblemNote error={zones.error} retry={() => void zones.refetch()} />}
      {profile.data && zones.data && (
        <Alone kind="part" of={profile.data}>
          <RequestForm candidate={profile.data.candidate} accepted={zones.data.time_zones} />
        </Alone>
      )}
    </div>
  );
}

/** What the service accepts as a time zone, which another version of it may know more or less of. */
function useTimeZones() {
  const { requests } = useServices();
  return useQuery({
    queryKey: keys.timeZones,
    queryFn: ({ signal }) => answer(requests.GET('/api/client/interviews/request/time-zones', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function RequestForm({ candidate, accepted }: { candidate: Profile; accepted: readonly string[] }) {
  const zones = useMemo(() => offeredZones(accepted), [accepted]);
  const [own] = useState(() => offeredFor(ownZone(), zones, new Date()));
  const [zone, setZone] = useState(own);
  const [picked, setPicked] = useState<string[]>([]);
  const [notes, setNotes] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const request = useAsk(candidate);
  const { problem } = request;

  const toggle = (at: string) => {
    setIncomplete(false);
    setPicked((now) => (now.includes(at) ? now.filter((other) => other !== at) : [...now, at].slice(0, MOST)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIncomplete(picked.length === 0);
    if (picked.length > 0) {
      request.start({ times: picked, notes: notes.trim(), zone });
    }
  };
  const error = incomplete ? words.request.pickOne : problem?.about('preferred_times');
  return (
    <form className={styles.form} onSubmit={submit}>
      <header className={styles.head}>
        <Avatar name={candidate.firstName} picture={candidate.avatar} size="3.5rem" />
        <div>
          <h1>{words.request.heading(candidate.firstName)}</h1>
          <p className="soft">{words.request.lead(MOST)}</p>
        </div>
      </header>
      <section className="card stack">
        <WeekGrid
          zone={zone}
          picked={picked}
          full={picked.length === MOST}
          onToggle={toggle}
          places={usePlaces(candidate, zone)}
        />
      </section>
      <section className={`card ${styles.side}`}>
        <ZoneSelect zones={zones} own={own} value={zone} onChange={setZone} />
        <Picked times={picked} zone={zone} candidate={candidate} onChange={setPicked} error={error} />
        <TextField
          label={words.request.notes}
          hint={words.request.notesHint}
          multiline
          limit={LONGEST_NOTES}
          maxLength={LONGEST_NOTES}
          value={notes}
          onChange={setNotes}
          error={problem?.about('client_notes')}
        />
        {request.error && !problem?.violations.length && <ProblemNote error={request.error} />}
        <Button type="submit" variant="primary" isPending={request.isPending}>
          <Send aria-hidden />
          {words.request.send}
        </Button>
      </section>
    </form>
  );
}

interface Wish {
  times: string[];
  notes: string;
  zone: string;
}

function useAsk(candidate: Profile) {
  const { requests } = useServices();
  const navigate = useNavigate();
  const keyOf = useIdempotencyKey();
  return useCommand({
    run: ({ times, notes, zone }: Wish) => {
      const body = {
        bpoc_candidate_id: candidate.id,
        preferred_times: times,
        client_notes: notes || null,
        client_timezone: zone,
      };
      const header = { 'Idempotency-Key': keyOf(body) };
      return answer(requests.POST('/api/client/interviews/request', { params: { header }, body }));
    },
    affects: [keys.mine],
    done: () => {
      say(words.request.sent(candidate.firstName), { tone: 'good' });
      void navigate('/interviews');
    },
  });
}

/** The same for what is sent again, as after an answer that got lost: then it is still one request. Another for anything else. */
function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last.current.body) {
      last.current = { body: text, key: randomId() };
    }
    return last.current.key;
  };
}

/** Whose clocks matter besides one's own; who has the same shares a column. */
function usePlaces(candidate: Profile, zone: string) {
  const { office } = useConfig();
  const theirs = zoneOfPlace(candidate.location);
  const officeName = words.time.office(office.name);
  const places =
    theirs && alike(theirs, office.timeZone, new Date())
      ? [{ name: words.time.both(candidate.firstName, officeName), zone: office.timeZone }]
      : [...(theirs ? [{ name: candidate.firstName, zone: theirs }] : []), { name: officeName, zone: office.timeZone }];
  return places.filter((place) => place.zone !== zone);
}

interface PickedProps {
  times: string[];
  zone: string;
  candidate: Profile;
  error: string | undefined;
  onChange: (times: string[]) => void;
}

/** The times in order of preference. */
function Picked({ times, zone, candidate, error, onChange }: PickedProps) {
  const theirs = zoneOfPlace(candidate.location);
  const places = theirs ? [{ name: candidate.firstName, zone: theirs }] : [];
  const raise = (index: number) => {
    const next = [...times];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <div className="field" aria-live="polite">
      <h2 className="field-label">{words.request.picked(times.length, MOST)}</h2>
      {times.length === 0 && (
        <p className={styles.none}>
          <CalendarClock size={18} aria-hidden />
          {words.request.none}
        </p>
      )}
      <ol className={styles.picked}>
        {times.map((at, index) => (
          <li key={at}>
            <span className={styles.rank} aria-hidden>
              {index + 1}
            </span>
            <div>
              <Moment at={at} zone={zone} />
              <Elsewhere at={at} own={zone} places={places} />
            </div>
            {index > 0 && (
              <IconButton label={words.request.prefer} onPress={() => raise(index)}>
                <ArrowUp aria-hidden />
              </IconButton>
            )}
            <IconButton label={words.request.remove} onPress={() => onChange(times.filter((other) => other !== at))}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      {error && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
