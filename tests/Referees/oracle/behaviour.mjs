// Resolvers whose values follow from the seed, the object, the field and its coerced arguments: tests/Oracle/Behaviour.cs in JavaScript.
import {
  buildASTSchema, GraphQLError, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, isScalarType,
} from 'graphql';
import { parseOfEdition as parse } from './edition.mjs';
import { hashOf, idOf } from './random.mjs';

/** A schema that answers as the harness does. */
export function schemaOf(sdl, seed, trouble) {
  const schema = buildASTSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) {
      continue;
    }
    if (isObjectType(type)) {
      const writes = type === schema.getMutationType();
      for (const field of Object.values(type.getFields())) {
        field.resolve = (parent, args, request) => resolve({ schema, seed, trouble }, type, field, writes, parent, args, request);
      }
    } else if (isScalarType(type) && type.name.startsWith('Even')) {
      even(type);
    }
  }
  return schema;
}

export const isEven = (type) => isScalarType(type) && type.name.startsWith('Even');

function even(type) {
  const check = (value) => {
    if (typeof value !== 'number' || value % 2 !== 0 || Math.abs(value) > 2147483647) {
      throw new GraphQLError(`${type.name} takes even integers only.`);
    }
    return value;
  };
  type.coerceInputValue = check;
  type.coerceOutputValue = check;
  type.coerceInputLiteral = (node) => {
    try {
      return check(node.kind === 'IntValue' ? Number(node.value) : undefined);
    } catch (e) {
      throw new GraphQLError(e.message, { nodes: node });
    }
  };
}

function resolve(world, type, field, writes, parent, args, request) {
  if (writes) {
    request.ran++;
  }
  const given = canonical(args);
  return valueOf(world, field.type, `${parent?.id ?? ''}.${type.name}.${field.name}(${given})`, `${given}#${request.ran}`, true);
}

function valueOf(world, type, key, said, nullable) {
  if (isNonNullType(type)) {
    return valueOf(world, type.ofType, key, said, false);
  }
  const { seed, trouble } = world;
  const hash = hashOf(`${seed}|${key}`);
  const luck = (hash % 1000) * (nullable ? 1 : 4);
  if (luck < trouble) {
    return null;
  }
  if (luck < 2 * trouble) {
    return new GraphQLError(`Trouble ${hash}.`);
  }
  if (luck < 3 * trouble) {
    const misfit = misfitOf(world, type);
    if (misfit !== undefined) {
      return misfit;
    }
  }
  if (isListType(type)) {
    return Array.from({ length: hashOf(`${seed}|${key}|n`) % 4 }, (_, i) => valueOf(world, type.ofType, `${key}/${i}`, said, true));
  }
  return namedOf(world, type, key, said, hash);
}

function misfitOf({ schema }, type) {
  if (isListType(type)) {
    return 5;
  }
  if (isEnumType(type) || ['Int', 'Float', 'Boolean'].includes(type.name)) {
    return 'misfit';
  }
  if (['String', 'ID'].includes(type.name)) {
    return [1];
  }
  if (isEven(type)) {
    return 3;
  }
  // what can only be of one type is taken to be of it
  return isAbstractType(type) && schema.getPossibleTypes(type).length > 1 ? { __typename: 'Stranger' } : undefined;
}

function namedOf({ schema }, type, key, said, hash) {
  switch (type.name) {
    case 'Int': return hash | 0;
    case 'Float': return hash / 8;
    case 'Boolean': return hash % 2 === 0;
    case 'ID': return hash % 3 === 0 ? hash % 100 : `id${hash}`;
    case 'String': return `s${hash}${said}`;
  }
  if (isScalarType(type)) {
    return isEven(type) ? 2 * (hash % 1000) : anyOf(hash);
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[hash % values.length].value;
  }
  if (isObjectType(type)) {
    return { __typename: type.name, id: idOf(key) };
  }
  const possible = schema.getPossibleTypes(type).map((t) => t.name).sort((a, b) => (a < b ? -1 : 1));
  return { __typename: possible[hash % possible.length], id: idOf(key) };
}

function anyOf(hash) {
  switch (hash % 4) {
    case 0: return `any${hash}`;
    case 1: return hash / 4;
    case 2: return { b: [1, null, true], a: hash % 7 };
    default: return hash % 8 === 3;
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** Coerced values as text; tests/Oracle/Canonical.cs is the same. */
export function canonical(value) {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'string') {
    return `'${value.length}:${value}'`;
  }
  if (typeof value === 'number') {
    bits.setFloat64(0, value === 0 ? 0 : value);
    return bits.getBigUint64(0).toString(16).padStart(16, '0');
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => `${canonical(item)},`).join('')}]`;
  }
  return `{${Object.keys(value).filter((k) => value[k] !== undefined).sort((a, b) => (a < b ? -1 : 1)).map((k) => `${k}:${canonical(value[k])},`).join('')}}`;
}

