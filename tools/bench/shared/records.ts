/** What the broker did and when, by the records that it writes to a file at once (see `recordsFile`). */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** An event; keys are numbers, for there is one partition. */
export interface EngineRecord {
  key: number;
  valueType: string;
  intent: string;
  /** The broker's clock, in milliseconds: that of this machine. */
  timestamp: number;
  value: {
    bpmnProcessId?: string;
    elementId?: string;
    elementInstanceKey?: number;
    processInstanceKey?: number;
    parentProcessInstanceKey?: number;
    bpmnElementType?: string;
    type?: string;
    name?: string;
    value?: string;
    variables?: Record<string, unknown>;
    userTaskKey?: number;
    assignee?: string;
    candidateGroupsList?: string[];
    messageName?: string;
    correlationKey?: string;
    errorCode?: string;
  };
}

export type Heard = (record: EngineRecord) => void;

const everyMs = 10;
const atOnce = Buffer.alloc(1 << 20);

/** Tells each event of these kinds (`JOB`, `USER_TASK`) in its order, some milliseconds after it. */
export function followRecords(file: string, kinds: readonly string[], heard: Heard, running: AsyncDisposableStack): void {
  let position = 0;
  let unfinished: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer) => {
    const end = bytes.lastIndexOf(10) + 1;
    unfinished = Buffer.from(bytes.subarray(end));
    for (const line of bytes.toString('utf8', 0, end).split('\n')) {
      // Most are commands, or of kinds that nobody asks for.
      const kind = line.includes('"recordType":"EVENT"') ? /"valueType":"(\w+)"/.exec(line)?.[1] : undefined;
      if (kind !== undefined && kinds.includes(kind)) heard(JSON.parse(line) as EngineRecord);
    }
  };
  const timer = setInterval(() => {
    if (!existsSync(file)) return;
    const opened = openSync(file, 'r');
    try {
      for (let read = -1; read !== 0; position += read) {
        read = readSync(opened, atOnce, 0, atOnce.length, position);
        if (read > 0) take(Buffer.concat([unfinished, atOnce.subarray(0, read)]));
      }
    } finally {
      closeSync(opened);
    }
  }, everyMs);
  running.defer(() => clearInterval(timer));
}
