import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  add(count: number): void;
  setTotal(total: number): void;
  /** Harmless when called again. */
  stop(): void;
}

/** A bar on standard error, and nothing at all where that is not a terminal: a command's output is its own. */
export function progressBar(task: string, total?: number): ProgressBar {
  const stream = process.stderr;
  if (!stream.isTTY) return { add() {}, setTotal() {}, stop() {} };
  const format = total === undefined ? `${task} {value}` : `${task} {bar} {percentage}%`;
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true, fps: 10 },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0);
  return {
    add: (count) => bar.increment(count),
    setTotal: (value) => bar.setTotal(value),
    stop: () => bar.stop(),
  };
}
