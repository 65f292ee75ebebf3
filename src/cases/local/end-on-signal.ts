const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `end` when this process is told to end, and then lets it end as the signal would have it. For servers that a
 * command starts beside its work. Returns how to undo this.
 */
export function endOnSignal(end: () => void): () => void {
  const listener = (signal: NodeJS.Signals) => {
    off();
    end();
    process.kill(process.pid, signal);
  };
  const off = () => signals.forEach((signal) => process.off(signal, listener));
  for (const signal of signals) process.on(signal, listener);
  return off;
}
