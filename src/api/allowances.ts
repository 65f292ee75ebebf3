/** How much of what is costly somebody may ask for in an hour, so that no program floods the office. */
import type { Request } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { type Actor, actorId } from '../access/index.ts';
import { addressOf, paused } from './limiting.ts';

export type Counted = 'applications' | 'batches' | 'prechecks' | 'papers' | 'prints' | 'names';
/** In an hour, of each kind; src/config-limits.ts says who is counted how. Who is not named there may have none. */
export type Limits = Readonly<Record<Counted, Readonly<Partial<Record<Counter, number>>>>>;
type Counter = 'person' | 'clerk' | 'address' | 'program';

export interface Allowances {
  /** Counts one. @throws Failure 429 for who has had them all */
  take(request: Request, actor: Actor, what: Counted): Promise<void>;
}

const hour = 3600;

const texts: Record<Counted, { error: string; remedy: (minutes: number) => string }> = {
  applications: {
    error: '提交申请过于频繁，暂停接收新的申请；此前已收到的申请不受影响，照常办理。',
    remedy: (minutes) => `请在${minutes}分钟后再提交，提交编号（Idempotency-Key）可以不变；急需办理的，请到受理窗口。`,
  },
  batches: {
    error: '批量申请过于频繁，暂停接收；此前已收到的申请不受影响，照常办理。',
    remedy: (minutes) => `请在${minutes}分钟后重新上传同一文件，已收到的不会重复受理；急需办理的，请到受理窗口。`,
  },
  prechecks: {
    error: '预审过于频繁，暂停预审。',
    remedy: (minutes) => `请在${minutes}分钟后再试；需要提交申请的，可以直接提交，不必先作预审。`,
  },
  papers: {
    error: '上传文件过于频繁，暂停接收；此前已收到的文件不受影响。',
    remedy: (minutes) => `请在${minutes}分钟后再上传；急需办理的，请到受理窗口出示原件。`,
  },
  prints: {
    error: '下载打印版过于频繁，暂停下载。',
    remedy: (minutes) => `请在${minutes}分钟后再下载；内容可以在办理进度中查看。`,
  },
  names: {
    error: '按姓名查找过于频繁，暂停按姓名查找。',
    remedy: (minutes) => `请在${minutes}分钟后再按姓名查找；现在可以用受理编号或者公民身份号码查找。`,
  },
};

export function allowances(limits: Limits): Allowances {
  const counters = Object.fromEntries(Object.entries(limits).map(([what, counts]) => [what, countersOf(counts)])) as Record<
    Counted,
    ReturnType<typeof countersOf>
  >;
  return {
    async take(request, actor, what) {
      for (const [counter, key] of countedAs(request, actor)) {
        const over = await counters[what][counter].consume(key).then(
          () => null,
          (refused: unknown) => refused as RateLimiterRes,
        );
        if (over) throw paused(over.msBeforeNext, texts[what].error, texts[what].remedy);
      }
    },
  };
}

/** An address stands for those who cannot be told apart by more: many accounts of one hand, and who has not signed in. */
function countedAs(request: Request, actor: Actor): [Counter, string][] {
  switch (actor.kind) {
    case 'person':
      return [
        ['person', actorId(actor)],
        ['address', addressOf(request)],
      ];
    case 'staff':
      return [['clerk', actorId(actor)]];
    case 'program':
      return [['program', actorId(actor)]];
    case 'nobody':
      return [['address', addressOf(request)]];
  }
}

function countersOf(limits: Limits[Counted]): Record<Counter, RateLimiterMemory> {
  const of = (counter: Counter) => new RateLimiterMemory({ points: limits[counter] ?? 0, duration: hour });
  return { person: of('person'), clerk: of('clerk'), address: of('address'), program: of('program') };
}
