/** Moves one case: the engine first, then the case file. Whoever ends in between does it again, and nothing is done twice. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cases, Deployment } from '../cases/index.ts';
import { type EngineClient, EngineError } from '../engine/index.ts';

export interface Move {
  instanceKey: string;
  target: Pick<Deployment, 'definitionKey' | 'version'>;
  /** Element ids of the version that it has, to those of the target. */
  elements: Record<string, string>;
  movedBy: string;
}

export type Moved = { result: 'moved' | 'alreadyThere' | 'ended' } | { result: 'refused'; reason: string };

/**
 * What passes by itself, in the words of 8.6.0: a command that is under way, and a task whose start or end listener is
 * at work (its job makes the engine take it for another kind of task).
 */
const passing = /concurrent command|implementation 'job worker'|pending message subscription/;
/** Milliseconds before the tries after the first: a listener's work is done in less; where it is an incident, it stays refused. */
const pauses = [200, 500, 1500, 3000];

/** @throws EngineError where the engine is away */
export async function moveInstance(cases: Cases, engine: EngineClient, move: Move): Promise<Moved> {
  const { instanceKey, target, elements, movedBy } = move;
  const instance = await cases.instances.find(instanceKey);
  if (!instance) return { result: 'ended' };
  if (instance.definitionKey === target.definitionKey) return { result: 'alreadyThere' };
  const answer = await ask(engine, move);
  if (answer === 'ended') await cases.instances.recordEnded(instanceKey);
  if (answer === 'moved' || answer === 'alreadyThere') await cases.instances.recordMoved(instanceKey, target, elements, movedBy);
  return typeof answer === 'string' ? { result: answer } : { result: 'refused', ...answer };
}

type Answer = 'moved' | 'alreadyThere' | 'ended' | { reason: string };

async function ask(engine: EngineClient, move: Move): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const { instanceKey: processInstanceKey, target, elements: mapping } = move;
    try {
      await engine.migrate({ processInstanceKey, targetDefinitionKey: target.definitionKey, mapping });
      return 'moved';
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const wait = pauses[attempt];
      const again = wait !== undefined && (error.temporary || passing.test(error.message));
      if (!again) return afterRefusal(engine, move, error);
      await pause(wait);
    }
  }
}

async function afterRefusal(engine: EngineClient, move: Move, error: EngineError): Promise<Answer> {
  if (error.temporary) throw error;
  if (/no process instance found/.test(error.message)) return 'ended';
  if (/non-existing source element/.test(error.message) && (await isThere(engine, move))) return 'alreadyThere';
  return { reason: error.message.replace(/^.*rejected with code '\w+': /s, '') };
}

/** An instance that was moved, but not on record, has the new elements only: the engine moves it onto its own version, and changes nothing. */
async function isThere(engine: EngineClient, { instanceKey, target, elements }: Move): Promise<boolean> {
  const mapping = Object.fromEntries(Object.values(elements).map((id) => [id, id]));
  try {
    await engine.migrate({ processInstanceKey: instanceKey, targetDefinitionKey: target.definitionKey, mapping });
    return true;
  } catch (error) {
    if (error instanceof EngineError && !error.temporary) return false;
    throw error;
  }
}
