import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { aptGet, mayInstall, thisMachine } from '../lib/cli/browsers';

/** Program, and the package of Debian that brings it. */
const TOOLS: [program: string, name: string][] = [
  ['Xvfb', 'xvfb'],
  ['xdotool', 'xdotool'],
];
const SIZE = '1280x900x24';

function isHere(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Sees to what a screen without a monitor takes, and gives what of it is missing still: none where there can be one. */
export function missingForScreen(say: (line: string) => void): string[] {
  if (process.platform !== 'linux') return TOOLS.map(([program]) => program);
  const missing = () => TOOLS.filter(([program]) => !isHere(program));
  // Where we may install a browser, we may install these.
  if (missing().length > 0 && mayInstall(thisMachine())) {
    const packages = missing().map(([, name]) => name);
    say(`Installing ${packages.join(' and ')} with apt-get, for what a browser asks in a window of its own.`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  }
  return missing().map(([program]) => program);
}

/** An X server without a monitor, and a keyboard on it. */
export class Screen {
  private constructor(
    private readonly server: ChildProcess,
    /** What DISPLAY has to be for a program to show itself there. */
    readonly display: string,
  ) {}

  static async open(): Promise<Screen> {
    // The server picks a number that is free, and says which.
    const args = ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise<string>((resolve, reject) => {
      let said = '';
      (server.stdio[3] as Readable).on('data', (data: Buffer) => {
        said += data;
        if (said.endsWith('\n')) resolve(said.trim());
      });
      server.on('error', reject);
      server.on('exit', (status) => reject(new Error(`Xvfb ended with status ${status}.`)));
    });
    return new Screen(server, `:${number}`);
  }

  /** Presses keys one after the other, in whatever has the focus. */
  async press(...keys: string[]): Promise<void> {
    const env = { ...process.env, DISPLAY: this.display };
    await promisify(execFile)('xdotool', ['key', '--delay', '200', ...keys], { env });
  }

  close(): void {
    this.server.kill();
  }
}
