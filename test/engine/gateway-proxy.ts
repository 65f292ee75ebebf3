/** A wire between client and gateway that a test can cut: what a network or a restarting gateway does to a stream. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface GatewayProxy {
  address: string;
  /** Breaks all connections; new ones are possible at once. */
  cut(): void;
  /** Breaks all connections and takes no new ones until `restore`. */
  goAway(): void;
  restore(): void;
  close(): Promise<void>;
}

/** @param gatewayAddress `grpc://host:port` */
export async function gatewayProxy(gatewayAddress: string): Promise<GatewayProxy> {
  const { hostname, port } = new URL(gatewayAddress);
  const sockets = new Set<Socket>();
  let away = false;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A cut connection ends in an error on both sides; the ends are what the test wants.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    track(client);
    if (away) return void client.destroy();
    const gateway = connect(Number(port), hostname);
    track(gateway);
    client.pipe(gateway).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.resetAndDestroy());
  return {
    address: `grpc://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    goAway() {
      away = true;
      cut();
    },
    restore() {
      away = false;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
