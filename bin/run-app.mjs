/** Runs a program of ours under the pinned Node and ends as it ends. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkout, pinnedNode, withOwnTools } from './checkout.mjs';

const patienceMs = 30_000;

/**
 * Runs `program` (a path in the checkout). Between the two stands a channel: when we are told to stop, or are
 * killed, it closes, and the program stops in good order. Signals are not passed on as signals, because Ctrl-C
 * reaches the program directly as well and would then count twice.
 */
export function runUnderPinnedNode(program, args) {
  const child = spawn(pinnedNode, [`${checkout}/${program}`, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: `${checkout}/.cache/node`, ...withOwnTools() },
  });
  const stop = () => {
    if (child.connected) child.disconnect();
    setTimeout(() => child.kill('SIGTERM'), patienceMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) whenNpmIsGone(stop);
  child.on('exit', (code, signal) => endAs(code, signal));
}

/** npm may be killed without a word; then nobody waits for us any more. Between npm and us stands its shell. */
function whenNpmIsGone(stop) {
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    stop();
  }, 250).unref();
}

function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${status.replace(/^.*\)/s, '').split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

function endAs(code, signal) {
  if (signal === null) process.exit(code ?? 1);
  for (const handled of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(handled);
  process.kill(process.pid, signal);
}
