// graphql-js shows the validation of type system documents only through functions that throw its errors as one.
import { visit, visitInParallel } from 'graphql';
import { SDLValidationContext } from './node_modules/graphql/validation/ValidationContext.mjs';

/** The errors of a type system document that stands alone. */
export function validateSDL(document, rules) {
  const errors = [];
  const context = new SDLValidationContext(document, undefined, (error) => errors.push(error));
  visit(document, visitInParallel(rules.map((rule) => rule(context))));
  return errors;
}
