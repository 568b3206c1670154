/** An event of a stream (WHATWG HTML, "Server-sent events"), as far as GraphQL over SSE uses it. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Splits what has come of a stream into whole events and the rest; comments, which only keep it alive, are none. */
export function eventsOf(text: string): { events: readonly StreamEvent[]; rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block) => {
    const fields = new Map(block.split('\n').filter((line) => !line.startsWith(':')).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]));
    const event = fields.get('event');
    return event === undefined ? [] : [{ event, data: fields.get('data') ?? '' }];
  });
  return { events, rest };
}
