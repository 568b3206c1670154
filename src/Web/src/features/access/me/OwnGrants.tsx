import { formatDayOf } from '@/shared/format/dates';
import { roleName, scopeText } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import type { Me } from './MyPage';
import { holds } from './grants';

/** What one is, and from when till when. */
export const OwnGrants = ({ grants }: { grants: Me['grants'] }) => (
  <Section title="Dina roller" note="De avgör vad du ser och kan göra.">
    {grants.length === 0 ? (
      <Empty title="Du har inga roller än">
        <p>Den som administrerar Samverkan ger dig dem.</p>
      </Empty>
    ) : (
      <DataTable
        caption="Dina roller"
        rows={grants}
        keyOf={(grant) => grant.id}
        columns={[
          { header: 'Roll', isHeading: true, cell: (grant) => roleName(grant.role) },
          { header: 'Gäller', cell: (grant) => scopeText(grant.scopeKind, grant.scopeValue) },
          { header: 'Från', cell: (grant) => formatDayOf(grant.from) },
          { header: 'Till', cell: (grant) => (grant.until ? formatDayOf(grant.until) : 'Tills vidare') },
          { header: 'Given av', cell: (grant) => `${grant.givenBy}${grant.isDelegated ? ' (delegerad)' : ''}` },
          { header: 'Läge', cell: (grant) => <Mark tone={holds(grant) ? 'good' : 'over'}>{holds(grant) ? 'Gäller' : 'Gäller inte'}</Mark> },
        ]}
      />
    )}
  </Section>
);
