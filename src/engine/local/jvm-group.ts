import { rmSync } from 'node:fs';
import type { LocalEngine } from './contract.ts';
import { said } from '../../language.ts';
import { restartBudget, startedAgain, startedTooOften } from '../../local/index.ts';
import { endProcesses, explain, signal, startJvm, type JvmProcess } from './jvm-process.ts';
import type { JvmPlan } from './jvm-plan.ts';
import { forgetJvms, rememberJvms } from './leftovers.ts';

const PATIENCE_MS = 15_000;
/** Writing the class archives at the end of a JVM took 10 to 20 s on 2 cores. */
const PATIENCE_WHEN_SAVING_CLASSES_MS = 90_000;
/** After a failed start there is nothing to save, and a JVM that could not bind ignores SIGTERM anyway. */
const PATIENCE_AFTER_FAILURE_MS = 3000;

export interface JvmGroupOptions {
  java: string;
  dataDir: string;
  report: (line: string) => void;
}

/** The JVMs that one start brought up, and nothing else. */
export class JvmGroup {
  readonly #options: JvmGroupOptions;
  readonly #jvms: JvmProcess[] = [];
  #stopping: Promise<void> | undefined;

  /**
   * The last resort if this process ends without `stop`; what ignores it is ended by the next start. The webapps hang on a
   * SIGTERM while they start, and have nothing to lose: their data is OpenSearch's.
   */
  readonly #onExit = () => {
    for (const { plan, pid } of this.#jvms) signal([pid], plan.name === 'webapps' ? 'SIGKILL' : 'SIGTERM');
  };

  constructor(options: JvmGroupOptions) {
    this.#options = options;
    process.on('exit', this.#onExit);
  }

  async start(plan: JvmPlan): Promise<JvmProcess> {
    const jvm = await startJvm(this.#options.java, plan);
    this.#jvms.push(jvm);
    rememberJvms(this.#options.dataDir, this.#jvms);
    return jvm;
  }

  /**
   * Starts each JVM of this start that ends although nobody called `stop` again. Resolves when that was in vain, or too often.
   * @param ready waits until a JVM can work
   */
  keepUp(ready: (jvm: JvmProcess) => Promise<void>): LocalEngine['exited'] {
    return new Promise((resolve) => {
      for (const jvm of this.#jvms) void this.#keepOneUp(jvm, ready).then(resolve);
    });
  }

  /** Never resolves while there is hope. */
  async #keepOneUp(first: JvmProcess, ready: (jvm: JvmProcess) => Promise<void>): LocalEngine['exited'] {
    const budget = restartBudget();
    for (let jvm = first; ;) {
      const { code } = await jvm.exit;
      if (this.#stopping) return new Promise(() => {});
      const hint = `${jvm.plan.title} ${explain(jvm)}`;
      if (!budget.take()) return { name: jvm.plan.title, code, hint: `${hint}${startedTooOften()}` };
      this.#options.report(`${hint}${startedAgain()}`);
      this.#jvms.splice(this.#jvms.indexOf(jvm), 1);
      jvm = await this.start(jvm.plan);
      // One that ends before it is ready is the next round's.
      await Promise.race([ready(jvm), jvm.exit]).catch((error: unknown) => this.#options.report(String(error)));
    }
  }

  /** Ends all of them; OpenSearch last, because the broker hands it its last records. */
  stop(): Promise<void> {
    const saving = this.#jvms.some(({ plan, ended }) => plan.savesClassesTo && !ended);
    if (saving && !this.#stopping) {
      this.#options.report(
        said({
          en: 'Ending the engine; this once it saves prepared classes for faster starts (up to half a minute)',
          zh: '正在停止流程引擎；这一次还要保存预处理结果，以后启动更快（最多半分钟）',
        }),
      );
    }
    return this.#end(saving ? PATIENCE_WHEN_SAVING_CLASSES_MS : PATIENCE_MS);
  }

  /** Ends all of them after a start that failed. What they saved by then covers too little to be of use later. */
  async abort(): Promise<void> {
    await this.#end(PATIENCE_AFTER_FAILURE_MS);
    for (const { plan } of this.#jvms) if (plan.savesClassesTo) rmSync(plan.savesClassesTo, { force: true });
  }

  #end(patience: number): Promise<void> {
    this.#stopping ??= this.#endInOrder(patience);
    return this.#stopping;
  }

  async #endInOrder(patience: number): Promise<void> {
    const pids = (last: boolean) => this.#jvms.filter(({ plan }) => (plan.name === 'opensearch') === last).map(({ pid }) => pid);
    await endProcesses(pids(false), patience);
    await endProcesses(pids(true), patience);
    forgetJvms(this.#options.dataDir);
    process.off('exit', this.#onExit);
  }
}
