// Makes faulty documents of good ones: by characters, by tokens, and by nodes with a rule in mind.
import { Kind, print, visit } from 'graphql';
import { parseOfEdition as parse } from './edition.mjs';

const pieces = [
  '{', '}', '(', ')', '[', ']', '$', '@', ':', '!', '...', '"', '"""', '\\', '\\u{1F600}', '\\u00E5', '#x\n', ',', '|', '&', '=', '-', '0', '1.5e9', '01', '1.', '.5', '-0', '1e',
  '.', '\0', 'å', '\u{1F600}', '\uFEFF', '\n', '\r', '\r\n', '\t', 'null', 'true', 'on', 'fragment F on Query { ...F }', 'query', 'mutation', 'extend', 'type', 'input', '$v0',
  '__typename', '"a\\nb"', '"""a\n b"""', '"\\q"', "'", '?', '%', 'implements', 'repeatable', 'enum E { true }', 'schema', 'directive @d on X', '"description" ', '{ a: }', '()', '{}', '[1, "x"]',
];

const tokens = /"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[_A-Za-z]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^\s,]/gsu;

/** One to three edits of characters or tokens. */
export function mutateText(random, text) {
  let made = text;
  for (let n = random.between(1, 3); n > 0; n--) {
    made = random.chance(0.4) ? mutateCharacters(random, made) : mutateTokens(random, made);
  }
  // what travels as UTF-8 has no half characters
  return made.toWellFormed();
}

function mutateCharacters(random, text) {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(6));
  switch (random.below(4)) {
    case 0: return text.slice(0, at) + text.slice(end);
    case 1: return text.slice(0, end) + text.slice(at);
    case 2: return text.slice(0, at) + random.pick(pieces) + text.slice(end);
    default: return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  }
}

function mutateTokens(random, text) {
  const found = [...text.matchAll(tokens)];
  if (found.length < 2) {
    return mutateCharacters(random, text);
  }
  const [a, b] = [random.pick(found), random.pick(found)];
  const replace = (match, by) => text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
  switch (random.below(4)) {
    case 0: return replace(a, '');
    case 1: return replace(a, b[0]);
    case 2: return replace(a, `${a[0]} ${a[0]}`);
    default: return replace(a, `${random.pick(pieces)} ${a[0]}`);
  }
}

/** The same tokens in another layout. */
export function relayout(random, text) {
  let made = '';
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const between = text.slice(end, match.index);
    made += random.chance(0.7) ? between : random.pick([`${between} `, ` ,${between}`, `${between}\n`, `${between}\r\n`, ` # note, "not" {\n${between}`, `${between}\t`, `\r${between}`, `\uFEFF${between}`]);
    made += match[0];
    end = match.index + match[0].length;
  }
  return made + text.slice(end);
}

const name = (value) => ({ kind: Kind.NAME, value });
const field = (value, more = {}) => ({ kind: Kind.FIELD, name: name(value), ...more });
const variable = (value) => ({ kind: Kind.VARIABLE, name: name(value) });
const literal = (random) => random.pick([
  { kind: Kind.INT, value: '5' }, { kind: Kind.INT, value: '3000000000' }, { kind: Kind.FLOAT, value: '1.5' }, { kind: Kind.STRING, value: 'text' }, { kind: Kind.BOOLEAN, value: true },
  { kind: Kind.NULL }, { kind: Kind.ENUM, value: 'V0_0' }, { kind: Kind.ENUM, value: 'V9_9' }, { kind: Kind.LIST, values: [{ kind: Kind.INT, value: '1' }, { kind: Kind.NULL }] },
  { kind: Kind.OBJECT, fields: [] }, { kind: Kind.OBJECT, fields: [{ kind: Kind.OBJECT_FIELD, name: name('alpha'), value: { kind: Kind.INT, value: '1' } }, { kind: Kind.OBJECT_FIELD, name: name('none'), value: { kind: Kind.INT, value: '1' } }] },
]);
const directive = (value, args = []) => ({ kind: Kind.DIRECTIVE, name: name(value), arguments: args });
const argument = (value, of) => ({ kind: Kind.ARGUMENT, name: name(value), value: of });
const namedType = (value) => ({ kind: Kind.NAMED_TYPE, name: name(value) });
const misspelled = (random, value) => random.pick([`${value}x`, value.slice(1) || 'x', value.toUpperCase(), `${value.slice(0, -1)}`, 'zzz', 'alpah', 'beta1']).replace(/^\d/, 'd') || 'x';
const twice = (random, items) => (items.length === 0 ? items : [...items, random.pick(items)]);

/** Edits of nodes: kind, and what becomes of a node of that kind. */
const documentEdits = [
  [Kind.FIELD, (r, n) => ({ ...n, name: name(misspelled(r, n.name.value)) })],
  [Kind.FIELD, (r, n) => ({ ...n, alias: name(r.pick(['x', 'name', 'kind', 'count'])) })],
  [Kind.FIELD, (r, n) => ({ ...n, alias: undefined })],
  [Kind.FIELD, (r, n) => ({ ...n, selectionSet: n.selectionSet ? undefined : { kind: Kind.SELECTION_SET, selections: [field('__typename')] } })],
  [Kind.FIELD, (r, n) => ({ ...n, arguments: twice(r, n.arguments ?? []) })],
  [Kind.FIELD, (r, n) => ({ ...n, arguments: (n.arguments ?? []).slice(1) })],
  [Kind.FIELD, (r, n) => ({ ...n, directives: [...n.directives ?? [], r.pick([directive('nothing'), directive('skip'), directive('mark0', [argument('off', literal(r))]), directive('mark1'), directive('mark0'), directive('deprecated')])] })],
  [Kind.FIELD, (r, n) => ({ ...n, directives: [directive('include', [argument('if', { kind: Kind.BOOLEAN, value: true })]), directive('include', [argument('if', r.chance(0.5) ? literal(r) : variable('v0'))])] })],
  [Kind.ARGUMENT, (r, n) => ({ ...n, name: name(misspelled(r, n.name.value)) })],
  [Kind.ARGUMENT, (r, n) => ({ ...n, value: literal(r) })],
  [Kind.ARGUMENT, (r, n) => ({ ...n, value: variable(r.pick(['v0', 'v1', 'v2', 'v3', 'v4', 'nowhere'])) })],
  [Kind.OBJECT, (r, n) => ({ ...n, fields: twice(r, n.fields) })],
  [Kind.OBJECT, (r, n) => ({ ...n, fields: n.fields.slice(1) })],
  [Kind.OBJECT_FIELD, (r, n) => ({ ...n, name: name(misspelled(r, n.name.value)) })],
  [Kind.OBJECT_FIELD, (r, n) => ({ ...n, value: r.chance(0.3) ? variable(r.pick(['v0', 'v1', 'v2'])) : literal(r) })],
  [Kind.LIST, (r, n) => ({ ...n, values: [...n.values, literal(r)] })],
  [Kind.VARIABLE_DEFINITION, (r, n) => ({ ...n, type: r.pick([namedType('Thing0'), namedType('Query'), namedType('Nothing'), namedType('Int'), { kind: Kind.LIST_TYPE, type: n.type }, n.type.kind === Kind.NON_NULL_TYPE ? n.type.type : { kind: Kind.NON_NULL_TYPE, type: n.type }]) })],
  [Kind.VARIABLE_DEFINITION, (r, n) => ({ ...n, defaultValue: literal(r) })],
  [Kind.VARIABLE_DEFINITION, (r, n) => ({ ...n, variable: variable(r.pick(['v0', 'unused'])) })],
  [Kind.VARIABLE_DEFINITION, (r, n) => ({ ...n, directives: [r.pick([directive('skip', [argument('if', { kind: Kind.BOOLEAN, value: true })]), directive('mark0'), directive('nothing')])] })],
  [Kind.FRAGMENT_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['Part0', 'Part1', 'Unused'])) })],
  [Kind.FRAGMENT_DEFINITION, (r, n) => ({ ...n, typeCondition: namedType(r.pick(['Int', 'Kind0', 'Input0', 'Thing0', 'Thing1', 'Face0', 'Either0', 'Nothing', 'Query'])) })],
  [Kind.FRAGMENT_DEFINITION, (r, n) => ({ ...n, selectionSet: { ...n.selectionSet, selections: [...n.selectionSet.selections, { kind: Kind.FRAGMENT_SPREAD, name: name(r.pick([n.name.value, 'Part0', 'Part1'])) }] } })],
  [Kind.FRAGMENT_SPREAD, (r, n) => ({ ...n, name: name(r.pick(['Part0', 'Part1', 'Part2', 'Missing'])) })],
  [Kind.FRAGMENT_SPREAD, (r, n) => ({ ...n, directives: [directive('mark2'), directive('mark2'), directive('mark0'), directive('mark0')] })],
  [Kind.INLINE_FRAGMENT, (r, n) => ({ ...n, typeCondition: namedType(r.pick(['Int', 'Kind0', 'Input0', 'Thing0', 'Thing1', 'Thing2', 'Face0', 'Face1', 'Either0', 'Either1', 'Nothing', 'Query'])) })],
  [Kind.OPERATION_DEFINITION, (r, n) => ({ ...n, operation: r.pick(['query', 'mutation', 'subscription']) })],
  [Kind.OPERATION_DEFINITION, (r, n) => ({ ...n, name: r.chance(0.5) ? undefined : name('Do0') })],
  [Kind.OPERATION_DEFINITION, (r, n) => ({ ...n, directives: [...n.directives ?? [], r.pick([directive('mark0'), directive('skip', [argument('if', { kind: Kind.BOOLEAN, value: true })]), directive('mark0', [argument('of', { kind: Kind.NULL })])])] })],
  [Kind.OPERATION_DEFINITION, (r, n) => ({ ...n, selectionSet: { ...n.selectionSet, selections: twice(r, n.selectionSet.selections) } })],
  [Kind.OPERATION_DEFINITION, (r, n) => ({ ...n, operation: 'subscription', selectionSet: { ...n.selectionSet, selections: r.pick([[field('__typename')], [field('alpha'), field('beta')], [field('alpha', { directives: [directive('include', [argument('if', variable('v0'))])] })], n.selectionSet.selections]) } })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: twice(r, n.definitions) })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: [...n.definitions, r.pick(parse('type Extra { a: Int } extend type Thing0 @nothing { b: Missing } schema { query: Extra } directive @d(a: Int = 1) on FIELD scalar S @skip @specifiedBy enum E { A @deprecated(reason: 5, raeson: "") }', { noLocation: true }).definitions)] })],
  [Kind.SELECTION_SET, (r, n) => ({ ...n, selections: twice(r, n.selections) })],
  [Kind.SELECTION_SET, (r, n) => ({ ...n, selections: [...n.selections, r.pick([field('alpha'), field('name', { alias: name('x') }), field('beta', { alias: name('x') }), { kind: Kind.FRAGMENT_SPREAD, name: name('Part0') }])] })],
];

const typeEdits = [
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['Thing0', 'Thing1', '__Thing', 'Query', 'Int'])) })],
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, fields: r.chance(0.5) ? twice(r, n.fields ?? []) : (n.fields ?? []).slice(1) })],
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, fields: [] })],
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, interfaces: [...n.interfaces ?? [], namedType(r.pick(['Face0', 'Face1', 'Face2', 'Thing0', 'Int', 'Nothing', n.name.value]))] })],
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, interfaces: (n.interfaces ?? []).slice(1) })],
  [Kind.OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, directives: [directive('mark0'), directive('nothing'), directive('oneOf')] })],
  [Kind.INTERFACE_TYPE_DEFINITION, (r, n) => ({ ...n, interfaces: [...n.interfaces ?? [], namedType(r.pick(['Face0', 'Face1', 'Face2', n.name.value]))] })],
  [Kind.INTERFACE_TYPE_DEFINITION, (r, n) => ({ ...n, fields: (n.fields ?? []).slice(1) })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['alpha', '__alpha', 'beta', misspelled(r, n.name.value)])) })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, type: r.pick([namedType('Input0'), namedType('Thing0'), namedType('Nothing'), { kind: Kind.LIST_TYPE, type: n.type }, n.type.kind === Kind.NON_NULL_TYPE ? n.type.type : { kind: Kind.NON_NULL_TYPE, type: n.type }]) })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, arguments: r.chance(0.5) ? twice(r, n.arguments ?? []) : (n.arguments ?? []).slice(1) })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, arguments: [...n.arguments ?? [], { kind: Kind.INPUT_VALUE_DEFINITION, name: name('added'), type: { kind: Kind.NON_NULL_TYPE, type: namedType('Int') } }] })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, directives: [r.pick([directive('deprecated'), directive('deprecated', [argument('raeson', { kind: Kind.STRING, value: '' })]), directive('nothing'), directive('skip'), directive('specifiedBy')])] })],
  [Kind.FIELD_DEFINITION, (r, n) => ({ ...n, directives: [directive('deprecated', [argument('reason', { kind: Kind.STRING, value: 'a' }), argument('reason', { kind: Kind.STRING, value: 'b' })]), directive('deprecated')] })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['alpha', '__alpha', misspelled(r, n.name.value)])) })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, type: r.pick([namedType('Thing0'), namedType('Face0'), namedType('Nothing'), { kind: Kind.NON_NULL_TYPE, type: namedType(r.pick(['Input0', 'Input1', 'Int'])) }, n.type.kind === Kind.NON_NULL_TYPE ? n.type.type : { kind: Kind.NON_NULL_TYPE, type: n.type }]) })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, defaultValue: literal(r) })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, defaultValue: { kind: Kind.OBJECT, fields: [] } })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, defaultValue: undefined, type: { kind: Kind.NON_NULL_TYPE, type: n.type.kind === Kind.NON_NULL_TYPE ? n.type.type : n.type }, directives: [directive('deprecated')] })],
  [Kind.OBJECT, (r, n) => ({ ...n, fields: twice(r, n.fields) })],
  [Kind.OBJECT_FIELD, (r, n) => ({ ...n, value: literal(r) })],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, directives: n.directives?.length ? [] : [directive('oneOf')] })],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, fields: r.chance(0.3) ? [] : twice(r, n.fields ?? []) })],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, (r, n) => ({ ...n, fields: [...n.fields ?? [], { kind: Kind.INPUT_VALUE_DEFINITION, name: name('self'), type: r.chance(0.5) ? { kind: Kind.NON_NULL_TYPE, type: namedType(n.name.value) } : namedType(n.name.value), defaultValue: r.chance(0.5) ? { kind: Kind.OBJECT, fields: [] } : undefined }] })],
  [Kind.ENUM_TYPE_DEFINITION, (r, n) => ({ ...n, values: r.chance(0.3) ? [] : twice(r, n.values ?? []) })],
  [Kind.ENUM_VALUE_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['__V', 'V9_9', 'V0_0'])) })],
  [Kind.UNION_TYPE_DEFINITION, (r, n) => ({ ...n, types: r.chance(0.2) ? [] : [...n.types ?? [], namedType(r.pick(['Thing0', 'Thing1', 'Face0', 'Int', 'Nothing']))] })],
  [Kind.SCHEMA_DEFINITION, (r, n) => ({ ...n, operationTypes: r.chance(0.5) ? twice(r, n.operationTypes) : n.operationTypes.map((o) => ({ ...o, type: namedType(r.pick(['Thing0', 'Face0', 'Nothing', o.type.name.value])) })) })],
  [Kind.DIRECTIVE_DEFINITION, (r, n) => ({ ...n, name: name(r.pick(['mark0', 'mark1', '__mark', 'skip'])) })],
  [Kind.DIRECTIVE_DEFINITION, (r, n) => ({ ...n, arguments: twice(r, n.arguments ?? []), locations: [...n.locations, name('OBJECT'), name('FIELD_DEFINITION'), name('INPUT_OBJECT')] })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: twice(r, n.definitions) })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: n.definitions.filter(() => r.chance(0.93)) })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: [...n.definitions, ...parse('schema { query: Thing0 } schema { query: Thing1 }').definitions] })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: [...n.definitions.filter((d) => d.kind !== Kind.SCHEMA_DEFINITION), ...parse(r.pick(['schema { query: Thing0 mutation: Thing0 subscription: Thing0 }', 'schema { query: Thing0 mutation: Thing0 }', 'schema { query: Face0 mutation: Any }'])).definitions] })],
  [Kind.INPUT_VALUE_DEFINITION, (r, n) => ({ ...n, defaultValue: { kind: Kind.OBJECT, fields: ['alpha', 'alpha', 'beta'].map((f) => ({ kind: Kind.OBJECT_FIELD, name: name(f), value: literal(r) })) } })],
  [Kind.DOCUMENT, (r, n) => ({ ...n, definitions: [...n.definitions, r.pick(parse('schema { query: Thing0 mutation: Thing0 } extend schema { mutation: Thing1 } extend schema @nothing { query: Face0 } extend type Thin0 { a: Int } extend enum Thing0 { A } extend type Thing0 { alpha: Int } extend scalar Any @specifiedBy(url: "u") extend union Either0 = Thing0 extend interface Face0 { more: Int } directive @mark0 on OBJECT directive @new(a: Thing0, b: Int! @deprecated) on OBJECT directive @new2(a: [Int!] = [null]) repeatable on OBJECT extend type Thing0 @new2(b: 1) scalar Any2 @specifiedBy query Q($a: Nothing) { a @nothing }', { noLocation: true }).definitions)] })],
];

/** One to three nodes edited, as often as kinds are; the text of what came of it. */
function mutateNodes(random, text, edits) {
  let document = parse(text);
  for (let n = random.between(1, 3); n > 0; n--) {
    const [kind, edit] = random.pick(edits);
    let count = 0;
    visit(document, { [kind]: { enter() { count++; } } });
    if (count === 0) {
      n += random.chance(0.9) ? 1 : 0;
      continue;
    }
    const chosen = random.below(count);
    let at = 0;
    document = visit(document, { [kind]: { leave: (node) => (at++ === chosen ? edit(random, node) : undefined) } });
  }
  return print(document);
}

export const mutateDocument = (random, text) => mutateNodes(random, text, documentEdits);
export const mutateSchema = (random, text) => mutateNodes(random, text, typeEdits);
