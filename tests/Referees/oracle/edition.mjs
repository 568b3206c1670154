// graphql-js 17 reads more than the September 2025 edition has: empty selection sets, directives on directives' definitions.
import { Kind, parse, visit } from 'graphql';

/** Options that keep to the edition. */
export const ofEdition = { allowEmptySelectionSets: false };

/** The document of a text, as the edition has documents. */
export const parseOfEdition = (text) => parse(text, ofEdition);

const laterLocations = ['FRAGMENT_VARIABLE_DEFINITION', 'DIRECTIVE_DEFINITION'];

const ignored = '(?:[\\s,\\uFEFF]|#.*)*';
const laterSyntax = new RegExp(`\\bextend${ignored}directive\\b|\\bdirective${ignored}@${ignored}\\w+${ignored}(?:\\([^()]*\\)${ignored})?@`);

/** Whether a text uses what came after the edition, so that there is nothing to compare. */
export function isBeyondEdition(text) {
  // also in what is no document for another reason
  if (laterSyntax.test(text)) {
    return true;
  }
  let later = false;
  let document;
  try {
    document = parseOfEdition(text);
  } catch {
    return false;
  }
  visit(document, {
    [Kind.DIRECTIVE_EXTENSION]() { later = true; },
    [Kind.DIRECTIVE_DEFINITION](node) { later ||= node.directives?.length > 0 || node.locations.some((l) => laterLocations.includes(l.value)); },
  });
  return later;
}
