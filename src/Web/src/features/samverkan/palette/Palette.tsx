import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { PaletteDocument } from '@/__generated__/samverkan/graphql';
import { useSees } from '@/shared/session/sees';
import styles from './Palette.module.css';
import { choicesOf } from './choices';
import type { Choice, Place } from './choices';

/** Goes anywhere from the keyboard: what is written narrows pages and things, the arrows choose, Enter goes there. */
export function Palette({ isOpen, close, places }: { isOpen: boolean; close: () => void; places: readonly Place[] }) {
  return (
    <Modal.Root lockScroll={false} opened={isOpen} onClose={close} yOffset="12dvh">
      <Modal.Overlay />
      <Modal.Content aria-label="Gå till">
        <Finder close={close} places={places} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ close, places }: { close: () => void; places: readonly Place[] }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { register } = useSees();
  const [sought] = useDebouncedValue(text.trim(), 150);
  const [{ data }] = useQuery({ query: PaletteDocument, variables: { text: sought, register }, pause: sought.length < 2 });
  const navigate = useNavigate();
  const list = useId();
  const choices = choicesOf(text.trim(), places, sought.length < 2 ? undefined : data);
  const current = Math.min(at, choices.length - 1);

  const go = async (choice: Choice | undefined) => {
    if (choice) {
      close();
      await navigate(choice.to);
    }
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setAt((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void go(choices[current]);
    }
  };
  return (
    <div className={styles.finder}>
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-label="Gå till"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${list}-${current}` : undefined}
        placeholder="Sida, kommun, organisation, överenskommelse …"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div id={list} role="listbox" aria-label="Träffar" className={styles.list} tabIndex={-1}>
        {choices.map((choice, i) => (
          <div key={choice.to} id={`${list}-${i}`} role="option" aria-selected={i === current} tabIndex={-1} onClick={() => void go(choice)} onKeyDown={key}>
            <span>{choice.text}</span>
            <span className={styles.about}>{choice.about}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles.none}>Inget heter så. Tryck Esc och sök i fältet högst upp i stället.</p>}
    </div>
  );
}
