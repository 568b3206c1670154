import type { UserFault } from '../graph/failure';

/** What is wrong, field by field, and what belongs to no field of the form. */
export interface Faults {
  of: Readonly<Record<string, string>>;
  others: readonly string[];
  isConflict: boolean;
}

export const noFaults: Faults = { of: {}, others: [], isConflict: false };

/** Puts what the graph refuses at the fields of a form, by the path into the input; a form has its own names for some of them. */
export function faultsOf(errors: readonly UserFault[], fields: readonly string[]): Faults {
  const of: Record<string, string> = {};
  const others: string[] = [];
  for (const { path, message, code } of errors) {
    const field = path.find((part) => fields.includes(part));
    if (field === undefined || code === 'CONFLICT') {
      others.push(message);
    } else {
      of[field] = of[field] ? `${of[field]} ${message}` : message;
    }
  }
  return { of, others, isConflict: errors.some((e) => e.code === 'CONFLICT') };
}
