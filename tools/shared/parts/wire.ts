/** A wire between a client and a server that can be cut: what a network or a restarting server does to a connection. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Lost = 'question' | 'answer';

export interface Wire {
  /** Where a client finds the server now. */
  address: string;
  /** Breaks all connections; new ones are possible at once. */
  cut(): void;
  /** Breaks all connections and takes no new ones until `restore`. */
  goAway(): void;
  restore(): void;
  /**
   * The next bytes of a client that are such do not arrive, or their answer does not: all connections break.
   * @returns whether there were such bytes before it was given up
   */
  lose(what: Lost, such: (bytes: Buffer) => boolean, givenUp: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** So long what is on the other side has for it, while nothing that it says arrives. */
const answerMs = 200;

/** @param address of the server, with its port: `grpc://host:port` */
export async function wireTo(address: string): Promise<Wire> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  const traps = new Set<(bytes: Buffer, client: Socket, server: Socket) => boolean>();
  let away = false;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A cut connection ends in an error on both sides; the ends are what is wanted.
    socket.on('error', () => socket.destroy());
  };
  const wire = createServer((client) => {
    track(client);
    if (away) return void client.destroy();
    const server = connect(Number(port), hostname);
    track(server);
    client.on('data', (bytes) => [...traps].some((trap) => trap(bytes, client, server)));
    client.pipe(server).pipe(client);
    // Half of a connection would wait for ever; one that was closed in peace is closed by the pipe.
    client.on('close', (failed) => failed && server.destroy());
    server.on('close', (failed) => failed && client.destroy());
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.resetAndDestroy());
  const ours = (wire.address() as AddressInfo).port;
  return {
    address: address.replace(`${hostname}:${port}`, `127.0.0.1:${ours}`),
    cut,
    goAway() {
      away = true;
      cut();
    },
    restore() {
      away = false;
    },
    lose: (what, such, givenUp) =>
      new Promise((resolve) => {
        const end = (caught: boolean) => {
          traps.delete(trap);
          givenUp.removeEventListener('abort', giveUp);
          if (caught) cut();
          resolve(caught);
        };
        const giveUp = () => end(false);
        const trap = (bytes: Buffer, client: Socket, server: Socket) => {
          if (!such(bytes)) return false;
          traps.delete(trap);
          if (what === 'question') end(true);
          else {
            server.unpipe(client);
            setTimeout(end, answerMs, true);
          }
          return true;
        };
        if (givenUp.aborted) giveUp();
        else {
          givenUp.addEventListener('abort', giveUp);
          traps.add(trap);
        }
      }),
    async close() {
      cut();
      await new Promise((resolve) => wire.close(resolve));
    },
  };
}
