/** A gateway that answers some calls with a status of gRPC in place of the engine, which never hears of them. */
import { connect, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

export interface FaultyGateway {
  address: string;
  close(): Promise<void>;
}

/** @param fault the status for a call by its name, such as `CompleteJob`; undefined lets it through */
export async function faultyGateway(gatewayAddress: string, fault: (call: string) => number | undefined): Promise<FaultyGateway> {
  const gateway = connect(gatewayAddress.replace('grpc:', 'http:'));
  const server = createServer();
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    const status = fault(headers[':path']?.split('/').at(-1) ?? '');
    if (status === undefined) pass(stream, headers);
    else stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': String(status) }, { endStream: true });
  });
  function pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const call = gateway.request(headers);
    stream.on('error', () => call.close());
    stream.on('aborted', () => call.close());
    call.on('error', () => stream.close());
    call.on('response', (answer) => {
      if (stream.closed) return;
      stream.respond(answer, { waitForTrailers: true });
      let trailers: object = {};
      call.on('trailers', (found) => (trailers = found));
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0', ...trailers }));
      call.pipe(stream);
    });
    stream.pipe(call);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `grpc://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      gateway.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
