import { formatDate } from '@/shared/format/dates';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import type { Agreement } from './AgreementPage';
import { stepTone } from './tones';
import { stepState } from './words';

/** The steps of a revision. */
export const TimePlan = ({ steps }: { steps: NonNullable<Agreement['timePlan']> }) =>
  steps.length > 0 && (
    <Section title="Tidplan för revideringen">
      <DataTable
        caption="Tidplan"
        rows={steps}
        keyOf={(step) => String(step.number)}
        columns={[
          { header: 'När', isHeading: true, cell: (step) => step.when.text },
          { header: 'Vad', cell: (step) => step.text },
          { header: 'Vem', cell: (step) => step.body?.name ?? step.responsible },
          { header: 'Läge', cell: (step) => <Mark tone={stepTone[step.state]}>{stepState[step.state]}</Mark> },
          { header: 'Klart', cell: (step) => step.doneOn && formatDate(step.doneOn) },
        ]}
      />
    </Section>
  );
