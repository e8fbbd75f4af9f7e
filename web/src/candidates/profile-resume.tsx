import type { ReactNode } from 'react';
import type { Profile } from '../api/types';
import { Tags } from '../ui/pieces';
import { words } from '../words/en';
import styles from './profile.module.css';

/** What candidates say of themselves. */
export function Resume({ profile: { bio, resume } }: { profile: Profile }) {
  return (
    <div className="stack-loose">
      <Part title={words.profile.about} shown={Boolean(bio || resume.summary)}>
        {bio && <p>{bio}</p>}
        {resume.summary && resume.summary !== bio && <p>{resume.summary}</p>}
      </Part>
      <Part title={words.profile.experience} shown={resume.experience.length > 0}>
        <ol className={styles.line}>
          {resume.experience.map((job, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two jobs apart, and their order never changes
            <li key={index}>
              <h3>{job.position || job.company}</h3>
              <p className="small soft">{joined(job.position && job.company, job.duration)}</p>
              {job.description && <p className="small">{job.description}</p>}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={words.profile.education} shown={resume.education.length > 0}>
        <ol className={styles.line}>
          {resume.education.map((school, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <h3>{joined(school.degree, school.major) || school.institution}</h3>
              <p className="small soft">
                {joined(
                  school.degree && school.institution,
                  school.year,
                  school.gpa && words.profile.grade(school.gpa),
                )}
              </p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={words.profile.skills} shown={resume.skills.length > 0}>
        <Tags of={[...new Set(resume.skills)]} />
      </Part>
      <Part title={words.profile.certifications} shown={resume.certifications.length > 0}>
        <ul className={styles.bullets}>
          {named(resume.certifications).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Part>
      <Part title={words.profile.languages} shown={resume.languages.length > 0}>
        <Tags of={named(resume.languages)} />
      </Part>
    </div>
  );
}

export function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) {
    return null;
  }
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}

type Named = string | { name: string } | { language: string; proficiency: string };

function named(things: readonly Named[]): string[] {
  const names = things.map((thing) => {
    if (typeof thing === 'string') {
      return thing;
    }
    return 'name' in thing ? thing.name : joined(thing.language, thing.proficiency);
  });
  return [...new Set(names)];
}
