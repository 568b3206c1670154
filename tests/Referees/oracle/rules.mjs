// The rules of graphql-js, counted: which of them a run has seen at work.
import { specifiedRules } from 'graphql';
import { specifiedSDLRules } from './node_modules/graphql/validation/specifiedRules.mjs';

/** Rules of proposals that the September 2025 edition does not have (@defer, @stream), and one that is advice. */
const beyond = /^(Defer|Stream|MaxIntrospectionDepth)/;

/** How often each rule has found something. */
export const found = new Map();

const counted = (rule) => {
  found.set(rule.name, 0);
  return (context) => rule(Object.create(context, {
    reportError: {
      value(error) {
        found.set(rule.name, found.get(rule.name) + 1);
        context.reportError(error);
      },
    },
  }));
};

const executable = specifiedRules.filter((rule) => !beyond.test(rule.name)).map(counted);
const typeSystem = specifiedSDLRules.map((rule) => Object.defineProperty((...args) => rule(...args), 'name', { value: `SDL ${rule.name}` })).map(counted);

export const documentRules = () => executable;
export const sdlRules = () => typeSystem;

/** What graphql-js demands of schemas, told apart by its words. */
export const schemaMessages = [
  /^Query root type must be provided/, /^Query root type must be Object type, it/, /root type must be Object type if provided/, /^All root types must be different/,
  /^The type of @.* must be Input Type/, /^Required argument @.* cannot be deprecated/, /^@.* has invalid default value/, /^Name ".*" must not begin with "__"/,
  /^Type .* must define one or more fields/, /^The type of \w+\.\w+ must be Output Type/, /^The type of \w+\.\w+\(.* must be Input Type/, /^Required argument \w+\.\w+\(.* cannot be deprecated/,
  /^\w+\.\w+\(.* has invalid default value/, /^\w+\.\w+ has invalid default value/, /has invalid default value at \./, /must only implement Interface types/, /^Type .* cannot implement itself/,
  /^Type .* can only implement .* once/, /^Interface field \S+ expected but/, /^Interface field \S+ expects type/, /^Interface field argument \S+ expected but/, /^Interface field argument \S+ expects type/,
  /must not be required type .* if not provided by the Interface field/, /is not deprecated, so implementation field/, /cannot implement .* because it would create a circular reference/,
  /must implement .* because it is implemented by/, /^Union type .* must define one or more member types/, /^Union type .* can only include type .* once/, /^Union type .* can only include Object types/,
  /^Enum type .* must define one or more values/, /^Input Object type .* must define one or more fields/, /^The type of \w+\.\w+ must be Input Type/, /^Required input field .* cannot be deprecated/,
  /^OneOf input field .* must be nullable/, /^OneOf input field .* cannot have a default value/, /cannot be provided a finite value/, /^Invalid circular reference/,
];

const seenMessages = new Set();

/** Notes what was found wrong with a schema. */
export function noteSchemaErrors(errors) {
  for (const { message } of errors) {
    const pattern = schemaMessages.find((p) => p.test(message));
    if (pattern === undefined) {
      throw new Error(`A demand on schemas that is not listed: ${message}`);
    }
    schemaMessages.filter((p) => p.test(message)).forEach((p) => seenMessages.add(p));
  }
  return errors;
}

/** Demands that have found nothing so far. */
export const unseen = () => schemaMessages.filter((p) => !seenMessages.has(p)).map(String);
