// The composed graph held against the reference implementation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema, validateSchema,
} from 'graphql';
import { startHost } from './host.mjs';

let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

const introspection = () => host.ask('/graphql', getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true }));

test('the SDL builds a valid schema', async () => {
  const schema = buildSchema(await host.sdl('/graphql'));
  assert.deepEqual(validateSchema(schema).map((e) => e.message), []);
});

test('introspection builds a valid client schema', async () => {
  const schema = buildClientSchema(await introspection());
  assert.deepEqual(validateSchema(schema).map((e) => e.message), []);
});

test('SDL and introspection describe the same schema', async () => {
  const fromSdl = buildSchema(await host.sdl('/graphql'));
  const fromIntrospection = buildClientSchema(await introspection());
  assert.equal(printSchema(lexicographicSortSchema(fromIntrospection)), printSchema(lexicographicSortSchema(fromSdl)));
});

test('every type, field, argument and enum value has a description', async () => {
  const { definitions } = parse(await host.sdl('/graphql'));
  const missing = [];
  const visit = (node, path) => {
    if (!node.description) {
      missing.push(path);
    }
    for (const child of [...(node.fields ?? []), ...(node.arguments ?? []), ...(node.values ?? [])]) {
      visit(child, `${path}.${child.name.value}`);
    }
  };
  definitions.filter((d) => d.kind.endsWith('TypeDefinition')).forEach((d) => visit(d, d.name.value));
  assert.deepEqual(missing, []);
});
