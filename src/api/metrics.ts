import { Gauge, Histogram, Registry, collectDefaultMetrics, register as processRegistry } from 'prom-client';
import { defineRoute, type Route } from './route.ts';

/** What the case file counts for /metrics. */
export interface CaseCounts {
  /** Cases by state. */
  cases: Record<string, number>;
  /** Messages that the engine has not taken yet. */
  pendingMessages: number;
  /** Notices that have not been sent yet. */
  pendingNotices: number;
}

export interface ApiMetrics {
  /** All figures in the text format, those of the job workers (prom-client's default registry) included. */
  text: () => Promise<string>;
  contentType: string;
  requestSeconds: Histogram<'method' | 'route' | 'status'>;
}

/** The figures of one API; those of the case file are read when the metrics are asked for. */
export function createMetrics(counts: () => Promise<CaseCounts>): ApiMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const show = caseGauges(registry);
  const requestSeconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request of the API',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const text = async () => {
    show(await counts());
    return Registry.merge([registry, processRegistry]).metrics();
  };
  return { text, contentType: registry.contentType, requestSeconds };
}

function caseGauges(registry: Registry): (counts: CaseCounts) => void {
  const registers = [registry];
  const cases = new Gauge({ name: 'cases', help: 'Cases by state', labelNames: ['state'] as const, registers });
  const messages = new Gauge({ name: 'engine_messages_pending', help: 'Messages that the engine has not taken yet', registers });
  const notices = new Gauge({ name: 'notices_pending', help: 'Notices that have not been sent yet', registers });
  return (counts) => {
    for (const [state, count] of Object.entries(counts.cases)) cases.set({ state }, count);
    messages.set(counts.pendingMessages);
    notices.set(counts.pendingNotices);
  };
}

export function metricsRoute(metrics: ApiMetrics): Route {
  return defineRoute({
    method: 'get',
    path: '/metrics',
    operationId: 'metrics',
    summary: '运行指标（Prometheus 格式）',
    tag: '运行维护',
    request: {},
    responses: { 200: { description: '运行指标', contentType: 'text/plain' } },
    handle: async () => ({
      status: 200,
      body: await metrics.text(),
      contentType: metrics.contentType,
    }),
  });
}
