import { type FormEvent, useState } from 'react';
import type { useCommand } from '../api/command';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { ProblemNote } from '../ui/pieces';
import { words } from '../words/en';

const LONGEST = 2_000;

export interface NewNotes {
  admin_notes: string;
  /** What was there, for whoever thinks better of it. */
  before: string | null;
}

interface NotesProps {
  notes: string | null;
  save: Pick<ReturnType<typeof useCommand<NewNotes, unknown>>, 'start' | 'isPending' | 'error' | 'problem'>;
}

/** What admins tell each other; no client ever sees it. */
export function Notes({ notes, save }: NotesProps) {
  const [text, setText] = useState(notes ?? '');
  const changed = text.trim() !== (notes ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) {
      save.start({ admin_notes: text.trim(), before: notes });
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={words.notes.label}
        hint={words.notes.hint}
        multiline
        low
        limit={LONGEST}
        maxLength={LONGEST}
        value={text}
        onChange={setText}
        error={save.problem?.about('admin_notes')}
      />
      {save.error && !save.problem?.violations.length && <ProblemNote error={save.error} />}
      {changed && (
        <div className="row">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            {words.notes.save}
          </Button>
          <Button onPress={() => setText(notes ?? '')}>{words.notes.discard}</Button>
        </div>
      )}
    </form>
  );
}
