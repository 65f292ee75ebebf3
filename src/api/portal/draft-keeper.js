/** Keeps the draft on the server: one saving at a time, the newest last. */
/* global fetch, setTimeout, clearTimeout, crypto, Blob */
const typingPause = 1500;
const networkPause = 15_000;

/**
 * @param address of the draft @param version that was loaded, null: none
 * @param saved is told what the server says of the draft @param failed is told how it was refused; undefined: it was not reached
 */
export function draftKeeper(address, version, { saved, failed }) {
  let basedOn = version;
  let kept;
  let newest;
  /** Sent again as it was until it is answered: it may have arrived. */
  let sending;
  let saving = Promise.resolve();
  let timer;
  let stopped = false;

  async function send() {
    if (stopped || newest === kept) return;
    sending ??= { version: crypto.randomUUID(), basedOn, text: newest };
    const { text, ...about } = sending;
    const body = JSON.stringify({ ...about, answers: JSON.parse(text) });
    let response;
    try {
      // Browsers let so much go on when the page is left.
      const keepalive = new Blob([body]).size < 60_000;
      response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive });
    } catch {
      failed();
      later(networkPause);
      return;
    }
    const answer = await response.json();
    const { version: sent } = sending;
    sending = undefined;
    if (response.ok) {
      [basedOn, kept] = [sent, text];
      saved(answer);
      await send();
    } else failed(response.status, answer);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  }

  function keep() {
    clearTimeout(timer);
    saving = saving.then(send);
    return saving;
  }

  return {
    /** What is filled in now, to begin with what is on record. */
    note(answers) {
      newest = JSON.stringify(answers);
      if (kept === undefined) kept = newest;
      else if (newest !== kept) later(typingPause);
    },
    keep,
    isKept: () => stopped || newest === kept,
    /** This window counts, whatever another one has saved. */
    async override() {
      const response = await fetch(address).catch(() => undefined);
      if (!response) return failed();
      basedOn = response.ok ? (await response.json()).version : null;
      return keep();
    },
    /** Resolves when nothing is under way any more. */
    stop() {
      stopped = true;
      clearTimeout(timer);
      return saving;
    },
    resume() {
      stopped = false;
      return keep();
    },
  };
}
