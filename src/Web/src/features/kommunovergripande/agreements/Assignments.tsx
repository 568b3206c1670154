import { formatDate } from '@/shared/format/dates';
import { ownerModule } from '@/shared/terms/terms';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import type { Agreement } from './AgreementPage';
import styles from './Assignments.module.css';

type AgreementAssignment = Agreement['assignments'][number];

/** What shall be done, area by area. */
export function Assignments({ agreement: { areas, assignments } }: { agreement: Agreement }) {
  const groups = [
    ...areas.map((area) => ({ key: area.code, title: area.number === null || area.number === undefined ? area.name : `${area.number}. ${area.name}`, own: assignments.filter((a) => a.area?.code === area.code) })),
    { key: '', title: areas.length > 0 ? 'Utanför områdena' : '', own: assignments.filter((a) => !a.area) },
  ].filter((group) => group.own.length > 0);
  return (
    <Section title="Uppdrag" note={assignments.length > 0 && `${assignments.length} uppdrag.`}>
      {groups.length === 0 && (
        <Empty title="Vad överenskommelsen säger är inte inlagt">
          <p>Källorna nämner den, men inte vilka uppdrag den har.</p>
        </Empty>
      )}
      {groups.map((group) => (
        <div key={group.key}>
          {group.title && <h3>{group.title}</h3>}
          <ul className={styles.list}>
            {group.own.map((assignment) => (
              <One key={assignment.id} assignment={assignment} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const One = ({ assignment }: { assignment: AgreementAssignment }) => (
  <li>
    <p className={styles.name}>{assignment.name}</p>
    <p className="soft small">
      {assignment.assignment.code} · {ownerModule[assignment.assignment.ownerModule]}
      {assignment.temporaryTo && ` · tillfälligt, till ${formatDate(assignment.temporaryTo)}`}
    </p>
    {assignment.description && <p className="prose">{assignment.description}</p>}
    {assignment.points.length > 0 && (
      <ul>
        {assignment.points.map((point) => (
          <li key={point.code}>{point.text}</li>
        ))}
      </ul>
    )}
    {assignment.governance && <p className="soft">Styrning: {assignment.governance}</p>}
  </li>
);
