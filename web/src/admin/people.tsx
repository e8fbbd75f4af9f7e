import { useQuery } from '@tanstack/react-query';
import { Mail, Phone, UserRound } from 'lucide-react';
import { useState } from 'react';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import { useServices } from '../app/context';
import { Elsewhere } from '../time/moment';
import { zoneOfPlace } from '../time/zones';
import { Button } from '../ui/button';
import { Avatar, Badge, ProblemNote, Skeleton } from '../ui/pieces';
import { words } from '../words/en';
import styles from './people.module.css';

interface Client {
  client_name: string | null;
  client_email: string | null;
  client_company: string | null;
}

export function ClientContact({ of }: { of: Client }) {
  const name = of.client_name ?? words.people.unknownClient;
  return (
    <div className={styles.person}>
      <Avatar name={name} picture={null} />
      <div>
        <p className="small soft">{words.people.client}</p>
        <p className={styles.name}>{name}</p>
        {of.client_company && <p className="small">{of.client_company}</p>}
        {of.client_email && <Address email={of.client_email} />}
      </div>
    </div>
  );
}

interface Candidate {
  id: string;
  firstName: string;
  at?: string;
  /** Whether they have left the talent pool; null where that is not known. */
  left?: boolean | null;
}

/** The candidate; name, e-mail and phone are fetched when an admin asks for them, not before. */
export function CandidateContact({ id, firstName, at, left = null }: Candidate) {
  const [asked, setAsked] = useState(false);
  const contact = useContact(id, asked);
  const person = contact.data?.candidate;
  const zone = person && zoneOfPlace(person.location);
  return (
    <div className={styles.person}>
      <Avatar name={firstName} picture={person?.avatar ?? null} />
      <div>
        <p className="small soft">{words.people.candidate}</p>
        <p className={styles.name}>{person?.fullName ?? firstName}</p>
        {left && <Badge tone="warn">{words.people.left}</Badge>}
        {!asked && (
          <Button variant="quiet" onPress={() => setAsked(true)}>
            <UserRound aria-hidden />
            {words.people.contact}
          </Button>
        )}
        {asked && contact.isPending && <Skeleton width="12rem" />}
        {contact.isError && <ProblemNote error={contact.error} retry={() => void contact.refetch()} />}
        {person && (
          <>
            <p className="small">{`${person.position} · ${person.location}`}</p>
            {person.email && <Address email={person.email} />}
            {person.phone && (
              <p className={`small ${styles.address}`}>
                <Phone size={14} aria-hidden />
                <a href={`tel:${person.phone.replaceAll(/[^+\d]/g, '')}`}>{person.phone}</a>
              </p>
            )}
            {zone && at && <Elsewhere at={at} places={[{ name: firstName, zone }]} />}
          </>
        )}
      </div>
    </div>
  );
}

function useContact(id: string, wanted: boolean) {
  const { candidates } = useServices();
  return useQuery({
    queryKey: keys.contact(id),
    enabled: wanted,
    queryFn: ({ signal }) => answer(candidates.GET('/api/admin/candidates/{id}', { params: { path: { id } }, signal })),
  });
}

function Address({ email }: { email: string }) {
  return (
    <p className={`small ${styles.address}`}>
      <Mail size={14} aria-hidden />
      <a href={`mailto:${email}`}>{email}</a>
    </p>
  );
}
