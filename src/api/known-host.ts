/** Only requests to us by our own name, and no forged ones from other sites (OWASP ASVS 5.0, 3.5). */
import type { Request, RequestHandler } from 'express';
import { Failure } from './problem.ts';

/** What changes nothing. */
const safe = ['GET', 'HEAD', 'OPTIONS'];

/** @param publicUrl the address by which people reach this API; this machine's own names of it hold besides */
export function knownHost(publicUrl: string): RequestHandler {
  const ours = new URL(publicUrl).origin;
  /** By the port that this API listens on. */
  const known = new Map<number, Known>();
  return (request, _response, next) => {
    const port = request.socket.localPort ?? 0;
    const here = known.get(port) ?? knownAt(ours, port);
    known.set(port, here);
    if (!here.hosts.has(request.get('host') ?? '')) {
      throw new Failure(421, '本系统不在该地址提供服务。', `请使用${publicUrl}。`);
    }
    if (!safe.includes(request.method) && isForged(request, here.origins)) {
      throw new Failure(403, '该请求来自其他网站，没有办理。', `请直接打开${publicUrl}办理。`);
    }
    next();
  };
}

interface Known {
  origins: readonly string[];
  hosts: ReadonlySet<string>;
}

function knownAt(ours: string, port: number): Known {
  const origins = [ours, `http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`];
  return { origins, hosts: new Set(origins.map((origin) => new URL(origin).host)) };
}

/** A browser says from where a request comes; a program has no cookie of somebody else's that could be misused. */
function isForged(request: Request, origins: readonly string[]): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  return origin !== undefined && !origins.includes(origin);
}
