import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { words } from '../words/en';
import { IconButton } from './button';

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  wide?: boolean;
  /** One that asks something which must be answered: Escape and a press beside it do not close it. */
  insists?: boolean;
}

/** Takes the focus, keeps it while it is open and gives it back. */
export function Dialog({ title, children, onClose, wide, insists = false }: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!insists}
      isKeyboardDismissDisabled={insists}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className="modal" data-size={wide ? 'wide' : undefined}>
        <RacDialog className="dialog" role={insists ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!insists && (
              <IconButton label={words.common.close} onPress={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </div>
          {children}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
