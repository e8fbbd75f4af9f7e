import { words } from '../words/en';
import { aloneDialog } from './alone';
import { Button } from './button';
import { Dialog } from './dialog';
import { openLater } from './open-later';

/** Says that a meeting may be recorded, before anybody enters its room. */
export const RecordedDialog = aloneDialog(function RecordedDialog({
  url,
  onClose,
}: {
  url: string;
  onClose: () => void;
}) {
  return (
    <Dialog title={words.recording.title} onClose={onClose}>
      <p>{words.recording.text}</p>
      <div className="row">
        <Button
          variant="primary"
          onPress={() => {
            openLater().goTo(url);
            onClose();
          }}
        >
          {words.recording.join}
        </Button>
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
});
