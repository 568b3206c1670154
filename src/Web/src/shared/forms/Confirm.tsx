import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './WorkForm.module.css';

/** What is asked before something is done that hides or ends something. */
export interface Confirmation {
  title: string;
  text: ReactNode;
  /** What one says yes to, as a whole sentence: "Ja, gör beställningen hemlig". */
  yes: string;
}

/** Asks whether one means it. The way back has the focus: who presses Enter too often has done nothing. */
export const Confirm = ({ confirmation, isOpen, yes, no }: { confirmation: Confirmation; isOpen: boolean; yes: () => void; no: () => void }) => (
  <Modal.Root opened={isOpen} onClose={no} size="lg" returnFocus lockScroll={false}>
    <Modal.Overlay />
    <Modal.Content radius={6}>
      {/* not in a Modal.Header, which is a second banner to assistive technology */}
      <Modal.Body pt="md">
        <Modal.Title className={styles.question}>{confirmation.title}</Modal.Title>
        <div className={styles.consequences}>{confirmation.text}</div>
        <div className={styles.buttons}>
          <Button variant="default" onClick={no} data-autofocus>
            Avbryt
          </Button>
          <Button className={styles.grave} onClick={yes}>
            {confirmation.yes}
          </Button>
        </div>
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
