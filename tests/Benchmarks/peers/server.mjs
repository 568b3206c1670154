// A peer: node server.mjs mercurius, or yoga, serves the books of the in-memory workloads; node server.mjs hive URL MODULE...
// stands before the modules' own graphs of a host. Prints its address.
import { createServer } from 'node:http';

const typeDefs = `
  type Book { id: String! title: String! pages: Int! }
  type Query { hello: String! books: [Book!]! }
  type Mutation { turn(pages: Int!): Boolean! }`;
const books = Array.from({ length: 50 }, (_, i) => ({
  id: `book-${String(i + 1).padStart(3, '0')}`, title: `Berättelse ${i + 1}`, pages: 101 + i,
}));
let turned = 0;
const resolvers = {
  Query: { hello: () => 'world', books: () => books },
  Mutation: { turn: (_, { pages }) => { turned += pages; return true; } },
};

async function mercurius() {
  const { default: fastify } = await import('fastify');
  const { default: plugin } = await import('mercurius');
  const app = fastify();
  app.register(plugin, { schema: typeDefs, resolvers, jit: 1 });
  return new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port;
}

async function yoga() {
  const { createSchema, createYoga } = await import('graphql-yoga');
  return listening(createServer(createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false })));
}

async function hive(host, ...modules) {
  const { createGatewayRuntime } = await import('@graphql-hive/gateway');
  const { composeServices } = await import('@apollo/composition');
  const { parse } = await import('graphql');
  const services = await Promise.all(modules.map(async (name) => {
    const url = new URL(`/graphql/${name}`, host).href;
    return { name, url, typeDefs: parse(await (await fetch(`${url}?sdl`)).text()) };
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) {
    throw new Error(errors.join('\n'));
  }
  return listening(createServer(createGatewayRuntime({ supergraph: supergraphSdl, logging: false })));
}

async function listening(server) {
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return server.address().port;
}

const port = await { mercurius, yoga, hive }[process.argv[2]](...process.argv.slice(3));
console.log(`http://127.0.0.1:${port}`);
