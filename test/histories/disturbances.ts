/** How each kind of disturbance comes about. False where there is nothing to disturb yet. */
import { newAct } from './people.ts';
import type { Kind } from './plan.ts';
import type { Scene } from './scene.ts';
import type { Turn } from './turns.ts';

const leaps = [31, 11 * 60, 2 * 3600, 26 * 3600];
const among = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

export async function disturb(kind: Kind, pick: number, scene: Scene): Promise<boolean> {
  return disturbances[kind](scene, pick);
}

const disturbances: Record<Kind, (scene: Scene, pick: number) => Promise<boolean> | boolean> = {
  'is lost': (scene) => atTurn(scene, (turn) => scene.take(turn, 'before')),
  'is not answered': (scene) => atTurn(scene, (turn) => scene.take(turn, 'after')),
  'crash before': (scene) =>
    atTurn(scene, async (turn) => {
      scene.tell(`before ${turn.by.name}: ${turn.what}`);
      await scene.crash();
    }),
  'crash after': (scene) =>
    atTurn(scene, async (turn) => {
      scene.tell(`just after ${turn.by.name}: ${turn.what}`);
      turn.by.life.dead = true;
      await scene.take(turn, 'none');
      await scene.crash();
    }),
  'other first'(scene, pick) {
    const other = among(scene.others(), pick);
    if (other) scene.attend(other);
    return other !== undefined;
  },
  'by turns'(scene) {
    scene.goByTurns();
    return true;
  },
  /** The latest most often. */
  'delivered again'(scene, pick) {
    const job = among([...scene.deliveries.keys()].toReversed(), Math.floor(pick / 2) % 4);
    if (!job || job.state === 'incident') return false;
    scene.tell(`${job.elementId} is delivered again`);
    const before = scene.current();
    const again = scene.deliver(job);
    scene.attend(pick % 2 === 0 ? again : before);
    return true;
  },
  'said again'(scene, pick) {
    const act = among(
      scene.acts.filter(({ underWay }) => underWay),
      pick,
    );
    if (act) scene.attempt(act);
    return act !== undefined;
  },
  'messages meanwhile'(scene) {
    scene.application().sendMessages();
    return true;
  },
  'letters meanwhile'(scene) {
    scene.application().sendLetters();
    return true;
  },
  async 'pays more'(scene, pick) {
    if (scene.caseNumber() === undefined) return false;
    scene.tell('the applicant pays what nobody has asked for');
    await scene.pay('personalShare', `${1 + pick}.50`);
    return true;
  },
  withdraws(scene) {
    const number = scene.caseNumber();
    if (number === undefined) return false;
    if (!scene.acts.some(({ name }) => name === withdrawal))
      scene.acts.push(newAct(withdrawal, (cases) => cases.withdrawals.request(number)));
    return true;
  },
  'time passes'(scene, pick) {
    const leap = among(leaps, pick) ?? 0;
    scene.tell(`${leap} seconds pass`);
    scene.pass(leap);
    return true;
  },
};

export const withdrawal = 'the applicant withdraws';

async function atTurn(scene: Scene, work: (turn: Turn) => Promise<void>): Promise<boolean> {
  const turn = scene.nextTurn();
  if (turn) await work(turn);
  return turn !== undefined;
}
