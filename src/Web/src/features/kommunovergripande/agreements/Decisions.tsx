import { Link } from 'react-router';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Scroll } from '@/shared/ui/Scroll';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import type { Agreement } from './AgreementPage';
import { matrixOf } from './decisionMatrix';
import type { Decision } from './decisionMatrix';
import { standingTone } from './tones';
import { decisionKind, partyStanding } from './words';

/** Who has decided what: the parties downwards, the steps towards a concluded agreement across. */
export function Decisions({ agreement }: { agreement: Agreement }) {
  const { parties, decisions } = agreement;
  const { kinds, rows, joint } = matrixOf(parties, decisions);
  return (
    <Section title="Parternas beslut" note={`${parties.length} parter.`}>
      {parties.length === 0 ? (
        <Empty title="Inga parter är angivna" />
      ) : (
        <Scroll label="Tabell över parternas beslut">
          <table>
            <caption className="soft small">Vad varje part har beslutat, när och i vilket organ</caption>
            <thead>
              <tr>
                <th scope="col">Part</th>
                <th scope="col">Står</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col">
                    {decisionKind[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ party, cells }) => (
                <tr key={party.id}>
                  <th scope="row">
                    <Link to={`/organisationer/${party.organisation.id}`}>{party.organisation.name}</Link>
                  </th>
                  <td>
                    <Mark tone={standingTone[party.standing]}>{partyStanding[party.standing]}</Mark>
                  </td>
                  {cells.map((own, i) => (
                    <td key={kinds[i]}>{own.length === 0 ? <span className="soft">–</span> : own.map((decision) => <What key={decision.id} decision={decision} />)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {joint.length > 0 && (
        <>
          <h3>För alla parter</h3>
          <DataTable
            caption="Beslut för alla parter"
            rows={joint}
            keyOf={(d) => d.id}
            columns={[
              { header: 'Beslut', isHeading: true, cell: (d) => decisionKind[d.kind] },
              { header: 'Organ', cell: (d) => d.body.name },
              { header: 'När', cell: (d) => d.when.text },
              { header: 'Diarienummer', cell: (d) => d.reference },
              { header: 'Anmärkning', cell: (d) => d.note },
            ]}
          />
        </>
      )}
    </Section>
  );
}

const What = ({ decision }: { decision: Decision }) => (
  <span style={{ display: 'block' }}>
    {decision.when.text}
    <span className="soft small" style={{ display: 'block' }}>
      {[decision.body.name, decision.paragraph, decision.reference].filter(Boolean).join(', ')}
      {!decision.stands && ' (återtaget)'}
    </span>
  </span>
);
