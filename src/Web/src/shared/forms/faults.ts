import type { UserFault } from '../graph/failure';

/** What is wrong, field by field, and what belongs to no field of the form. */
export interface Faults {
  of: Readonly<Record<string, string>>;
  others: readonly string[];
  isConflict: boolean;
  /** These are what remains while one mends them: nobody is led to them anew. */
  isMending?: boolean;
}

export const noFaults: Faults = { of: {}, others: [], isConflict: false };

/** Puts what the graph refuses at the fields of a form, by the path into the input; a form has its own names for some of them. */
export function faultsOf(errors: readonly UserFault[], fields: readonly string[]): Faults {
  const of: Record<string, string> = {};
  const others: string[] = [];
  for (const { path, message, code } of errors) {
    const field = fieldOf(path, fields);
    if (field === undefined || code === 'CONFLICT') {
      others.push(message);
    } else {
      of[field] = of[field] ? `${of[field]} ${message}` : message;
    }
  }
  return { of, others, isConflict: errors.some((e) => e.code === 'CONFLICT') };
}

/** What is not mended when a field is written in anew; `wrong` is what is at fault before anything is sent. */
export function remaining(faults: Faults, mended: readonly string[], wrong: Faults['of']): Faults {
  const isMended = (field: string) => !(field in wrong) && mended.some((name) => field === name || field.startsWith(`${name}.`));
  return { ...faults, of: Object.fromEntries(Object.entries(faults.of).filter(([field]) => !isMended(field))), isMending: true };
}

/** The field that a place in the input is in: `steps.0.text` where the form has it, `steps` where it has only that. */
function fieldOf(path: readonly string[], fields: readonly string[]): string | undefined {
  const place = path.filter((part) => part !== 'input').join('.');
  const around = fields.filter((field) => place === field || place.startsWith(`${field}.`)).sort((a, b) => b.length - a.length);
  return around[0] ?? path.find((part) => fields.includes(part));
}
