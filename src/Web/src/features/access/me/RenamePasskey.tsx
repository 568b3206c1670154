import { RenamePasskeyDocument } from '@/__generated__/access/graphql';
import { Choices } from '@/shared/forms/Choices';
import { PlainFields, plainLabels } from '@/shared/forms/PlainFields';
import type { PlainField, PlainValues } from '@/shared/forms/PlainFields';
import { commandOf, WorkForm } from '@/shared/forms/WorkForm';
import type { Me } from './MyPage';

const fields: readonly PlainField[] = [{ name: 'name', label: 'Nytt namn', kind: 'line', about: 'Till exempel: jobbdatorn.' }];

/** Calls a passkey something else. */
export const RenamePasskey = ({ passkey, again }: { passkey: Me['passkeys'][number]; again: () => void }) => (
  <Choices
    label={`Namn på ${passkey.name}`}
    hasMain={false}
    size="xs"
    choices={[
      {
        name: 'rename',
        button: 'Byt namn',
        label: `Byt namn på ${passkey.name}`,
        done: 'Namnet är bytt.',
        form: (way) => (
          <WorkForm<PlainValues>
            {...way}
            again={again}
            command={commandOf('renamePasskey', RenamePasskeyDocument)}
            // a name has no version: the last one who writes it decides
            subject={{ id: passkey.id, version: 0, told: [] }}
            title={`Byt namn på ${passkey.name}`}
            button="Byt namn"
            initial={() => ({ name: passkey.name })}
            labelsOf={() => plainLabels(fields)}
            inputOf={(values) => ({ id: passkey.id, name: values['name'] })}
          >
            {(binding) => <PlainFields fields={fields} binding={binding} />}
          </WorkForm>
        ),
      },
    ]}
  />
);
