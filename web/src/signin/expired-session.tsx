import { useState } from 'react';
import { useSession } from '../app/context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Note } from '../ui/pieces';
import { words } from '../words/en';

/** The session has ended in the middle of something: everything stays as it is behind this, and goes on afterwards. */
export function ExpiredSession() {
  const session = useSession();
  const [failed, setFailed] = useState(false);
  return (
    <Dialog title={words.expired.title} insists onClose={() => undefined}>
      <p>{words.expired.text}</p>
      {failed && <Note tone="bad">{words.expired.failed}</Note>}
      <div className="dialog-foot">
        <Button onPress={() => void session.signOut()}>{words.signIn.out}</Button>
        <Button variant="primary" autoFocus onPress={() => session.signInAgain().catch(() => setFailed(true))}>
          {words.expired.again}
        </Button>
      </div>
    </Dialog>
  );
}
