import { CalendarClock, Check, LogIn, type LucideIcon, Scale, Search, Video } from 'lucide-react';
import { useSession } from '../app/context';
import { Button } from '../ui/button';
import { Note } from '../ui/pieces';
import { words } from '../words/en';
import styles from './welcome.module.css';

const steps: [keyof typeof words.signIn.steps, LucideIcon][] = [
  ['find', Search],
  ['ask', CalendarClock],
  ['meet', Video],
  ['decide', Scale],
];

/** What it looks like inside, as a picture: nobody real, and nothing to press. */
function Example() {
  const { name, work, skills, when, where, otherwise, join, verdict } = words.signIn.example;
  return (
    <div className={styles.example} aria-hidden>
      <div className={`card ${styles.person}`}>
        <span className={styles.face}>{name.charAt(0)}</span>
        <span>
          <strong>{name}</strong>
          <span className="small soft">{work}</span>
        </span>
        <span className={styles.skills}>
          {skills.map((skill) => (
            <span key={skill} className="tag">
              {skill}
            </span>
          ))}
        </span>
      </div>
      <div className={`card ${styles.meeting}`}>
        <span>
          <strong>{when}</strong>
          <span className="small soft">
            {where} · {otherwise}
          </span>
        </span>
        <span className={styles.join}>
          <Video />
          {join}
        </span>
      </div>
      <div className={`card ${styles.verdict}`}>
        <Check />
        {verdict}
      </div>
    </div>
  );
}

/** For whoever is not signed in: what this is, and the way in. */
export function Welcome({ problem }: { problem: string | undefined }) {
  const session = useSession();
  return (
    <main className={styles.welcome}>
      <header className={styles.brand}>
        <img src="/icon.svg" alt="" width="36" height="36" />
        {words.product}
      </header>
      <div className={styles.top}>
        <div className={styles.hero}>
          <h1>{words.signIn.claim}</h1>
          <p className={`soft ${styles.lead}`}>{words.signIn.lead}</p>
          {problem && <Note tone="bad">{words.signIn.problems[problem as keyof typeof words.signIn.problems]}</Note>}
          <div className={styles.door}>
            <Button variant="primary" isDisabled={problem === 'insecure'} onPress={() => void session.signIn()}>
              <LogIn aria-hidden />
              {words.signIn.in}
            </Button>
            <p className="small soft">{words.signIn.account}</p>
          </div>
        </div>
        <Example />
      </div>
      <section aria-labelledby="how">
        <h2 id="how" className="visually-hidden">
          {words.signIn.how}
        </h2>
        <ol className={styles.steps}>
          {steps.map(([name, Icon], index) => (
            <li key={name} className="card">
              <span className={styles.picture}>
                <Icon aria-hidden />
                <span aria-hidden>{index + 1}</span>
              </span>
              <h3>{words.signIn.steps[name].title}</h3>
              <p className="soft">{words.signIn.steps[name].text}</p>
            </li>
          ))}
        </ol>
      </section>
      <p className={`small soft ${styles.staff}`}>{words.signIn.staff}</p>
    </main>
  );
}
