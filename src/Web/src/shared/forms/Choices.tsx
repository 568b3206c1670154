import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './Choices.module.css';

/** Something that one can do, and the form that it takes. */
export interface Choice {
  name: string;
  button: string;
  /** What the button is called where several of the kind stand on a page. */
  label?: string;
  /** Whether it can be done now. A form that is open stays when it no longer can: what is written in it is not taken away. */
  isOpen?: boolean;
  /** What is said when it is done. */
  done: string;
  form: (way: { close: () => void; done: () => void }) => ReactNode;
}

/**
 * What one can do with something: buttons, and in their place the form of the one that is chosen. The focus follows: to the form, back to its
 * button, or to the word that it is done, which stays also where nothing more can be done.
 */
export function Choices({ label, choices, hasMain = true, size }: { label: string; choices: readonly Choice[]; hasMain?: boolean; size?: 'xs' }) {
  const id = useId();
  const offered = choices.filter((choice) => choice.isOpen !== false);
  const [chosen, setChosen] = useState<string>();
  /** What was done last, and from which button: set anew each time a form is left. */
  const [left, setLeft] = useState({ from: '', saying: '' });
  const word = useRef<HTMLParagraphElement>(null);
  const open = choices.find((choice) => choice.name === chosen);
  useEffect(() => {
    if (left.from) {
      (left.saying ? word.current : document.getElementById(`${id}-${left.from}`))?.focus();
    }
  }, [left, id]);
  const choose = (name: string) => {
    setChosen(name);
    setLeft({ from: '', saying: '' });
  };
  const leave = (saying: string) => {
    setChosen(undefined);
    setLeft({ from: chosen ?? '', saying });
  };
  return (
    (offered.length > 0 || open || left.saying) && (
      <div className={styles.choices} data-size={size}>
        {left.saying && (
          <p ref={word} className={styles.done} role="status" tabIndex={-1}>
            {left.saying}
          </p>
        )}
        {open
          ? open.form({ close: () => leave(''), done: () => leave(open.done) })
          : offered.length > 0 && (
              <div className={styles.buttons} role="group" aria-label={label}>
                {offered.map((choice, i) => (
                  <Button key={choice.name} id={`${id}-${choice.name}`} {...(size && { size })} variant={hasMain && i === 0 ? 'filled' : 'default'} aria-label={choice.label} onClick={() => choose(choice.name)}>
                    {choice.button}
                  </Button>
                ))}
              </div>
            )}
      </div>
    )
  );
}
