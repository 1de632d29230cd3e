#!/usr/bin/env node
'use strict';

// Runs the executable of the package for this platform in the place of Node. README names its path, for scripts that save
// Node's start.

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

function executable() {
  const platform = `${process.platform}-${process.arch}`;
  const names = process.platform === 'linux' ? [platform, `${platform}-musl`] : [platform];
  // an npm that does not know "libc" installs both
  if (names.length > 1 && isMusl()) {
    names.reverse();
  }
  for (const name of names) {
    try {
      const folder = path.dirname(require.resolve(`@cognito-token/${name}/package.json`));
      return path.join(folder, 'bin', process.platform === 'win32' ? 'cognito-token.exe' : 'cognito-token');
    } catch (e) {
      if (e.code !== 'MODULE_NOT_FOUND') {
        throw e;
      }
    }
  }
  return undefined;
}

/** Alpine and its like: their loader has this name, and asking Node takes longer. */
function isMusl() {
  const arch = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  return fs.existsSync(`/lib/ld-musl-${arch}.so.1`);
}

function fail(code, error, hint) {
  process.stderr.write(`error: ${error}\nhint: ${hint}\n`);
  process.exitCode = code;
}

/** For a Node without execve: the same for who waits, as signals are passed on and the end is the child's. */
function runAsChild(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' });
  const passedOn = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT', 'SIGINT', 'SIGQUIT'];
  const listeners = new Map();
  for (const signal of passedOn.filter((name) => name in os.constants.signals)) {
    const listener = () => isFromTerminal(signal) || child.kill(signal);
    listeners.set(signal, listener);
    process.on(signal, listener);
  }
  child.on('error', (e) => cannotRun(program, e));
  child.on('exit', (code, signal) => {
    listeners.forEach((listener, name) => process.off(name, listener));
    if (signal) {
      process.kill(process.pid, signal);
    } else {
      process.exitCode = code;
    }
  });
}

/** What a terminal sends by a key, it sends to all processes in the foreground: to the child as well. */
function isFromTerminal(signal) {
  if (signal !== 'SIGINT' && signal !== 'SIGQUIT') {
    return false;
  }
  try {
    fs.closeSync(fs.openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return process.platform === 'win32';
  }
}

function cannotRun(program, e) {
  fail(e.code === 'ENOENT' ? 127 : 126, `cannot run ${program}: ${e.code || e.message}`, 'install cognito-token again');
}

/** In the place of Node: no process waits, and every signal is the program's own. */
function runInPlace(program, args) {
  // execve ends Node with a stack trace where it fails
  fs.accessSync(program, fs.constants.X_OK);
  // Node ignores these, and what is ignored stays so in the program and in what it starts; what is caught does not
  ['SIGPIPE', 'SIGXFSZ'].forEach((signal) => process.on(signal, () => {}));
  process.execve(program, [program, ...args]);
}

const program = executable();
const args = process.argv.slice(2);
if (!program) {
  fail(
    3,
    `no package of cognito-token is installed for ${process.platform} on ${process.arch}`,
    'install it without --omit=optional, or take the jar, which runs on Java 17: https://github.com/cognito-token/cognito-token/releases',
  );
} else if (process.execve) {
  try {
    runInPlace(program, args);
  } catch (e) {
    cannotRun(program, e);
  }
} else {
  runAsChild(program, args);
}
