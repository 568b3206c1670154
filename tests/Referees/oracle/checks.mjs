// A case is a question that both sides answer; its check is null, or says how the answers differ.
import { buildASTSchema, execute, GraphQLError, print, validate, validateSchema } from 'graphql';
import { isBeyondEdition, ofEdition, parseOfEdition as parse } from './edition.mjs';
import { validateSDL } from './validate-sdl.mjs';
import { schemaOf } from './behaviour.mjs';
import { documentRules, noteSchemaErrors, sdlRules } from './rules.mjs';

/** Messages longer than this are shortened by the library, and compared as far as that. */
const longest = 600;

export const checks = {
  /** Parsing, printing, and parsing what was printed. */
  async print(harness, { text }) {
    const ours = await harness.ask({ ask: 'print', text });
    const theirs = attempt(() => ({ printed: print(parse(text)) }));
    return theirs.broken || isBeyondEdition(text) ? null : differs(ours.errors, theirs.errors)
      ?? (ours.printed === theirs.printed ? null : `printed\n${ours.printed}\nnot\n${theirs.printed}`)
      ?? (ours.printed === undefined || ours.stable ? null : `what is printed prints otherwise\n${ours.printed}`);
  },

  /** A type system document: its rules, and those of the schema it makes. */
  async sdl(harness, { text }) {
    const ours = await harness.ask({ ask: 'sdl', text });
    const theirs = attempt(() => {
      const document = parse(text);
      const errors = validateSDL(document, sdlRules());
      return { errors: errors.length > 0 ? errors : noteSchemaErrors(validateSchema(buildASTSchema(document, { assumeValidSDL: true }))) };
    });
    return theirs.broken || isBeyondEdition(text) ? null : differs(ours.errors, theirs.errors);
  },

  /** An executable document against a schema. */
  async validate(harness, { sdl, text }) {
    const ours = await harness.ask({ ask: 'validate', sdl, seed: 0, trouble: 0, text });
    const theirs = attempt(() => ({ errors: validate(schemaFor(sdl, 0, 0), parse(text), documentRules(), { ...ofEdition, maxErrors: 10_000 }) }));
    return theirs.broken || isBeyondEdition(text) ? null : differs(withoutStricter(ours.errors, theirs.errors), theirs.errors);
  },

  /** A valid request. */
  async execute(harness, request) {
    const { sdl, seed, trouble, text, variables, operationName } = request;
    const { result: ours, faults } = await harness.ask({ ask: 'execute', ...request });
    const document = parse(text);
    const schema = schemaFor(sdl, seed, trouble);
    const theirs = await execute({ schema, document, variableValues: variables, operationName, contextValue: { ran: 0 }, rootValue: undefined });
    note(text, theirs);
    const hidden = (faults ?? []).filter((f) => !f.includes('is of no object type'));
    return hidden.length > 0 ? hidden[0] : answersDiffer(ours, JSON.parse(JSON.stringify(theirs)));
  },
};

/** The kinds of answers that were met. */
export const met = new Set();

function note(text, { data, errors }) {
  const kinds = {
    'data': data,
    'null in data': data && JSON.stringify(data).includes('null'),
    'error at a field': errors?.some((e) => e.path),
    'request error': data === undefined,
    'no data': data === null,
    'mutation': data && text.includes('mutation'),
    'null spread through lists': data && errors?.some((e) => e.path?.some((step, i) => Number.isInteger(step) && spread(data, e.path.slice(0, i)))),
  };
  Object.keys(kinds).filter((k) => kinds[k]).forEach((k) => met.add(k));
}

const schemas = new Map();

/** The schema that answers on this side; the last few are kept. */
export function schemaFor(sdl, seed, trouble) {
  const key = `${seed} ${trouble} ${sdl}`;
  if (!schemas.has(key)) {
    if (schemas.size > 20) {
      schemas.clear();
    }
    schemas.set(key, schemaOf(sdl, seed, trouble));
  }
  return schemas.get(key);
}

function attempt(work) {
  try {
    return work();
  } catch (e) {
    if (e instanceof GraphQLError) {
      return { errors: [e] };
    }
    // graphql-js itself breaks on some faulty schemas (a default for a type that takes no input)
    return { broken: e };
  }
}

/**
 * A nullable variable in a field of a OneOf input object is a fault wherever the object stands (specification 5.8.5); graphql-js
 * overlooks it where the object may not be null.
 */
function withoutStricter(ours, theirs) {
  const stricter = (e) => e.message.includes('must be non-nullable to be used for OneOf Input Object');
  const known = new Set((theirs ?? []).map((e) => e.message));
  return ours?.filter((e) => !stricter(e) || known.has(e.message));
}

/** The library shows the beginning of long texts only. */
function short(message) {
  const shown = message.startsWith('Syntax Error') ? message.replace(/ "([^]{80})[^]+"\.$/, ' "$1…".') : message;
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

const words = (errors, located) => (errors ?? [])
  .map((e) => `${short(e.message)} @${located(e.locations ?? [])}`)
  .sort();

function differs(ours, theirs) {
  const left = words(ours, (places) => places.slice(0, 20).join(' '));
  const right = words(theirs, (places) => places.slice(0, 20).map((l) => `${l.line}:${l.column}`).join(' '));
  return left.join('\n') === right.join('\n') ? null : `errors\n  ${left.join('\n  ')}\nnot\n  ${right.join('\n  ')}`;
}

/** Same data with the same order of keys; the errors that graphql-js has, and no others than it may leave out. */
function answersDiffer(ours, theirs) {
  const [left, right] = [JSON.stringify(ours.data), JSON.stringify(theirs.data)];
  if (left !== right) {
    return `data\n${left}\nnot\n${right}\nerrors ${JSON.stringify(ours.errors)}\nnot ${JSON.stringify(theirs.errors)}`;
  }
  const line = (e) => `${JSON.stringify(e.path)} @${(e.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ')} ${short(e.message)}`;
  // what failed inside the server is not told to clients; where it did is
  const hidden = new Set((ours.errors ?? []).filter((e) => e.message === 'Internal error.').map((e) => JSON.stringify(e.path)));
  const told = (e) => line(hidden.has(JSON.stringify(e.path)) ? { ...e, message: '' } : e);
  const [own, reference] = [(ours.errors ?? []).map(told), (theirs.errors ?? []).map(told)];
  const missing = reference.filter((e) => !own.includes(e));
  if (missing.length > 0) {
    return `errors\n  ${own.join('\n  ')}\nnot\n  ${reference.join('\n  ')}`;
  }
  // Where null has spread, graphql-js stops at the first error and the library has seen the whole level.
  const extra = (ours.errors ?? []).filter((e) => !reference.includes(told(e)) && !(e.path && spread(ours.data, e.path)));
  return extra.length > 0 ? `errors that graphql-js does not have\n  ${extra.map(line).join('\n  ')}\nbut\n  ${reference.join('\n  ')}` : null;
}

/** Whether something above the place is null. */
function spread(data, path) {
  let at = data;
  for (const step of path) {
    if (at === null || at === undefined) {
      return true;
    }
    at = at[step];
  }
  return false;
}
