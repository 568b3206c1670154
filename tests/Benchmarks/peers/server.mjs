// The books of the in-memory workloads, served by a peer: node server.mjs <mercurius|yoga>. Prints its address.
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
  const server = createServer(createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false }));
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  return server.address().port;
}

const port = await { mercurius, yoga }[process.argv[2]]();
console.log(`http://127.0.0.1:${port}`);
