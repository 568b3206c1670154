import { dirname, posix, relative, resolve, sep } from 'node:path';

/**
 * Refuses imports that would tie features to each other: a feature (src/features/<module>/<feature>) takes from itself, from
 * src/shared and from what is generated for its module; shared takes from no feature; only src/app puts them together.
 */
export const featuresApart = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      across: '{{from}} imports {{to}}, another feature. What both need belongs in src/shared.',
      upwards: '{{from}} imports {{to}}. Only src/app puts features together.',
      generated: "{{from}} imports {{to}}, which is loaded with another module's pages. Ask for it in a document of its own.",
    },
  },
  create(context) {
    const source = placeOf(relative(resolve(context.cwd, 'src'), context.filename));
    const check = (node) => {
      const name = node?.value;
      if (typeof name !== 'string' || !source) {
        return;
      }
      const path = pathOf(name, context);
      const target = path && placeOf(path);
      const fault = target && faultOf(source, target);
      if (fault) {
        context.report({ node, messageId: fault, data: { from: source.name, to: target.name } });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};

function pathOf(name, context) {
  if (name.startsWith('@/')) {
    return name.slice(2);
  }
  return name.startsWith('.') ? relative(resolve(context.cwd, 'src'), resolve(dirname(context.filename), name)) : undefined;
}

/** Where in src a path is. */
function placeOf(path) {
  const parts = path.split(sep).join(posix.sep).split('/');
  switch (parts[0]) {
    case 'features':
      return { kind: 'feature', module: parts[1], name: parts.slice(0, 3).join('/') };
    case '__generated__':
      return { kind: 'generated', module: parts[1], name: parts.slice(0, 2).join('/') };
    case 'shared':
    case 'app':
      return { kind: parts[0], name: parts[0] };
    default:
      return undefined;
  }
}

function faultOf(source, target) {
  if (source.kind === 'app') {
    return undefined;
  }
  if (target.kind === 'app' || (source.kind === 'shared' && target.kind === 'feature')) {
    return 'upwards';
  }
  if (source.kind === 'feature' && target.kind === 'feature' && source.name !== target.name) {
    return 'across';
  }
  return source.kind === 'feature' && target.kind === 'generated' && source.module !== target.module ? 'generated' : undefined;
}
