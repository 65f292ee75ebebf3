/** What Node answers by itself, before a request has reached any route: in the form of all other answers. */
import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Failure } from './problem.ts';
import { plainHeaders } from './security-headers.ts';

const failures: Readonly<Record<string, Failure>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Failure(408, '请求没有在规定的时间内发送完毕。', '请检查网络后重新提交。'),
  HPE_HEADER_OVERFLOW: new Failure(431, '请求头过大。', '请清除浏览器中本站的Cookie，或者删减请求头后重新提交。'),
};
const unreadable = new Failure(400, '请求不完整或者格式有误。', '请检查后重新提交。');

/** Answers in the place of Node: requests that cannot be read, and expectations that nobody meets. */
export function answerUnread(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(written(failures[error.code ?? ''] ?? unreadable));
  });
  server.on('checkExpectation', (_request, response) => {
    const { status, headers, content } = whole(new Failure(417, '不支持请求头Expect所要求的处理方式。', '请去掉该请求头后重新提交。'));
    response.writeHead(status, headers).end(content);
  });
}

function whole({ status, body }: Failure) {
  const content = JSON.stringify(body);
  const type = 'application/json; charset=utf-8';
  const headers = { ...plainHeaders, 'Content-Type': type, 'Content-Length': Buffer.byteLength(content), Connection: 'close' };
  return { status, headers, content };
}

function written(failure: Failure): string {
  const { status, headers, content } = whole(failure);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', content].join('\r\n');
}
