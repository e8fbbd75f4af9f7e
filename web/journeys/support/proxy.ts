import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  /** For a browser's settings. */
  server: string;
  /** From now on nothing more comes through the streams that are open, and nobody is told so. Says how many there are. */
  hold: () => number;
  /** How many streams were opened, and after which event each. */
  streams: () => (string | undefined)[];
  close: () => Promise<void>;
}

/** Between a browser and the system, as a proxy that loses a connection without anybody's closing it. */
export async function holdingProxy(): Promise<HoldingProxy> {
  const streams: (string | undefined)[] = [];
  const open = new Set<ServerResponse>();
  const held = new Set<ServerResponse>();
  const server = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    const onward = request(url, { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      if (found.headers['content-type']?.startsWith('text/event-stream')) {
        streams.push(headers['last-event-id']?.toString());
        open.add(answer);
        answer.flushHeaders();
        found.on('data', (some) => held.has(answer) || answer.write(some));
        found.on('end', () => held.has(answer) || answer.end());
        answer.on('close', () => open.delete(answer) && found.destroy());
      } else {
        found.pipe(answer);
      }
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: () => {
      for (const answer of open) {
        held.add(answer);
      }
      return held.size;
    },
    streams: () => streams,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
