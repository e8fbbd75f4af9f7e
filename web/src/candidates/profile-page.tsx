import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, MapPin } from 'lucide-react';
import { useParams } from 'react-router';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import type { Profile } from '../api/types';
import { useServices } from '../app/context';
import { useTitle } from '../app/title';
import { openRequest, useMine } from '../interviews/mine';
import { dayOfYear } from '../time/format';
import { ownZone } from '../time/zones';
import { Alone } from '../ui/alone';
import { BackLink, ButtonLink } from '../ui/button';
import { Avatar, Note, ProblemNote, Skeleton } from '../ui/pieces';
import { words } from '../words/en';
import styles from './profile.module.css';
import { Assessments } from './profile-assessments';
import { Resume } from './profile-resume';

export function Page() {
  const { id = '' } = useParams();
  useTitle(words.profile.title);
  const profile = useProfile(id);
  return (
    <div className="stack-loose">
      <BackLink href="/candidates">{words.profile.back}</BackLink>
      {profile.isPending && <Loading />}
      {profile.isError && <ProblemNote error={profile.error} retry={() => void profile.refetch()} />}
      {profile.data?.warnings?.map((warning) => (
        <Note key={warning} tone="warn">
          {warning}
        </Note>
      ))}
      {profile.data && (
        <Alone kind="candidate" of={profile.data.candidate}>
          <ProfileView profile={profile.data.candidate} />
        </Alone>
      )}
    </div>
  );
}

export function useProfile(id: string) {
  const { candidates } = useServices();
  return useQuery({
    queryKey: keys.profile(id),
    queryFn: ({ signal }) =>
      answer(candidates.GET('/api/client/candidates/{id}', { params: { path: { id } }, signal })),
  });
}

function ProfileView({ profile }: { profile: Profile }) {
  return (
    <article className="stack-loose">
      <header className={`card ${styles.head}`}>
        <Avatar name={profile.firstName} picture={profile.avatar} size="5.5rem" />
        <div className={styles.who}>
          <h1>{profile.firstName}</h1>
          <p>{profile.position}</p>
          <p className="row small soft">
            <span className={styles.place}>
              <MapPin size={14} aria-hidden />
              {profile.location}
            </span>
            {!profile.memberSinceHidden && (
              <span>{words.profile.since(dayOfYear(profile.memberSince, ownZone()))}</span>
            )}
          </p>
        </div>
        <Alone kind="part">
          <AskToMeet id={profile.id} />
        </Alone>
      </header>
      <div className={styles.columns}>
        <Alone kind="part" of={profile}>
          <Resume profile={profile} />
        </Alone>
        <Alone kind="part" of={profile}>
          <Assessments assessments={profile.assessments} analysis={profile.aiAnalysis} />
        </Alone>
      </div>
    </article>
  );
}

/** One open request per candidate: whoever has one is led to it. */
function AskToMeet({ id }: { id: string }) {
  const mine = useMine();
  const open = mine.data && openRequest(mine.data, id);
  if (open) {
    return (
      <div className={styles.asked}>
        <p className="small">{words.profile.asked}</p>
        <ButtonLink href="/interviews">{words.profile.toInterviews}</ButtonLink>
      </div>
    );
  }
  return (
    <ButtonLink href={`/candidates/${id}/request`} variant="primary">
      <CalendarPlus aria-hidden />
      {words.profile.ask}
    </ButtonLink>
  );
}

function Loading() {
  return (
    <div className="stack-loose">
      <p role="status" className="visually-hidden">
        {words.common.loading}
      </p>
      <Skeleton height="8rem" />
      <div className={styles.columns}>
        <Skeleton height="30rem" />
        <Skeleton height="30rem" />
      </div>
    </div>
  );
}
