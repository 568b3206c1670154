import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useEffectEvent } from 'react';
import { stringifyDocument } from 'urql';
import { base } from '../url/place';
import { ownHeader } from './client';
import { eventsOf } from './events';

const shortestPause = 1000;
const longestPause = 30_000;

interface Live<Data> {
  /** Each thing that is told. */
  told: (data: Data) => void;
  /** The stream is open: what happened before it was is not told, and must be asked for. */
  opened: () => void;
}

/**
 * Follows a subscription while the page is looked at: a page that lies behind others holds no line, of which browsers have six to a host. A line
 * that breaks is opened again after a pause that grows; one that the graph ends or refuses is not.
 */
export function useLive<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables, live: Live<Data>) {
  const told = useEffectEvent(live.told);
  const opened = useEffectEvent(live.opened);
  const body = JSON.stringify({ query: stringifyDocument(document), variables });
  useEffect(() => {
    let line: AbortController | undefined;
    const turn = () => {
      line?.abort();
      line = undefined;
      if (window.document.visibilityState === 'visible') {
        line = new AbortController();
        void follow<Data>(body, line.signal, told, opened);
      }
    };
    turn();
    window.document.addEventListener('visibilitychange', turn);
    return () => {
      window.document.removeEventListener('visibilitychange', turn);
      line?.abort();
    };
  }, [body]);
}

async function follow<Data>(body: string, signal: AbortSignal, told: (data: Data) => void, opened: () => void) {
  let pause = shortestPause;
  while (!signal.aborted) {
    try {
      const answer = await fetch(`${base}/graphql`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...ownHeader, Accept: 'text/event-stream', 'Content-Type': 'application/json' },
        body,
        signal,
      });
      if (!answer.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        // refused; too many lines pass by themselves
        if (answer.status < 500 && answer.status !== 429) {
          return;
        }
      } else if (answer.body) {
        pause = shortestPause;
        opened();
        if (await readAll<Data>(answer.body, told)) {
          return;
        }
      }
    } catch {
      // the network is away, or the page
    }
    await waited(pause, signal);
    pause = Math.min(2 * pause, longestPause);
  }
}

/** Reads until the line breaks; true where the graph has ended it. */
async function readAll<Data>(body: ReadableStream<Uint8Array>, told: (data: Data) => void): Promise<boolean> {
  const [reader, decoder] = [body.getReader(), new TextDecoder()];
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return false;
    }
    const { events, rest } = eventsOf(text + decoder.decode(value, { stream: true }));
    text = rest;
    for (const { event, data } of events) {
      if (event === 'complete') {
        return true;
      }
      const result = JSON.parse(data) as { data?: Data | null };
      if (result.data) {
        told(result.data);
      }
    }
  }
}

const waited = (pause: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
