import { LogIn } from 'lucide-react';
import { useSession } from '../app/context';
import { Button } from '../ui/button';
import { Note } from '../ui/pieces';
import { words } from '../words/en';
import styles from './welcome.module.css';

/** For whoever is not signed in. */
export function Welcome({ problem }: { problem: string | undefined }) {
  const session = useSession();
  return (
    <main className={styles.welcome}>
      <img src="/icon.svg" alt="" width="64" height="64" />
      <h1>{words.product}</h1>
      <p className="soft">{words.signIn.lead}</p>
      {problem && <Note tone="bad">{words.signIn.problems[problem as keyof typeof words.signIn.problems]}</Note>}
      <Button variant="primary" onPress={() => void session.signIn()}>
        <LogIn aria-hidden />
        {words.signIn.in}
      </Button>
    </main>
  );
}
