import path from 'node:path';
import { StartFault } from '../start-fault';

/** A value of the environment that cannot be used; the message names the variable. */
export class ConfigError extends StartFault {}

interface Range {
  from: number;
  to: number;
}

const FLAGS: Record<string, boolean> = {
  '1': true,
  true: true,
  yes: true,
  '0': false,
  false: false,
  no: false,
};
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Reads single variables: null when unset or blank, ConfigError when set to something unusable. */
export class EnvironmentReader {
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  /** A text that nobody should guess: at least 16 characters without spaces. */
  secret(name: string): string | null {
    const given = this.text(name);
    if (given !== null && !/^\S{16,}$/.test(given)) {
      this.refuse(name, 'must be at least 16 characters without spaces: openssl rand -hex 24');
    }
    return given;
  }

  /** A folder, absolute or below `base`. */
  folder(name: string, base: string): string | null {
    const given = this.text(name);
    return given === null ? null : path.resolve(base, given);
  }

  /** Words between commas, out of those allowed. Set but blank means: none. */
  list(name: string, allowed: readonly string[]): string[] | null {
    const given = this.env[name];
    if (given === undefined) return null;
    const words = given.split(',').flatMap((word) => word.trim() || []);
    if (!words.every((word) => allowed.includes(word))) {
      this.refuse(name, `must be a list out of ${allowed.join(', ')}, with commas between`);
    }
    return words;
  }

  /** `host:port`, with commas between. */
  hosts(name: string): string[] | null {
    const hosts =
      this.text(name)
        ?.toLowerCase()
        .split(/\s*,\s*/) ?? null;
    if (hosts && !hosts.every((host) => /^([a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/.test(host))) {
      this.refuse(name, 'must be a list of host:port, with commas between');
    }
    return hosts;
  }

  number(name: string, { from, to }: Range): number | null {
    const given = this.text(name);
    if (given === null) return null;
    const value = Number(given);
    if (!(value >= from && value <= to)) this.refuse(name, `must be a number from ${from} to ${to}`);
    return value;
  }

  integer(name: string, range: Range): number | null {
    const value = this.number(name, range);
    if (value !== null && !Number.isInteger(value)) this.refuse(name, 'must be a whole number');
    return value;
  }

  flag(name: string): boolean | null {
    const given = this.text(name);
    if (given === null) return null;
    return FLAGS[given.toLowerCase()] ?? this.refuse(name, 'must be true or false');
  }

  moment(name: string): Date | null {
    const given = this.text(name);
    if (given === null) return null;
    const full = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(given);
    const value = new Date(given);
    if (!full || Number.isNaN(value.getTime())) {
      this.refuse(name, 'must be a moment with its zone, e.g. 2012-11-30T09:00:00+08:00');
    }
    return value;
  }

  address(name: string, protocols: string[]): string | null {
    const given = this.text(name);
    if (given === null) return null;
    if (!URL.canParse(given) || !protocols.includes(new URL(given).protocol)) {
      this.refuse(name, `must be an address that begins with ${protocols.join('// or ')}//`);
    }
    return given;
  }

  loopbackAddress(name: string): string | null {
    const given = this.address(name, ['http:']);
    if (given !== null && !LOOPBACK.includes(new URL(given).hostname)) {
      this.refuse(name, 'must be an address of this machine (127.0.0.1)');
    }
    return given;
  }

  key(name: string): Buffer | null {
    const given = this.text(name);
    if (given === null) return null;
    const key = Buffer.from(given, 'base64');
    if (key.length !== 32) this.refuse(name, 'must be 32 bytes in base64: openssl rand -base64 32');
    return key;
  }

  /** Never repeats the value: it may be a secret. */
  private refuse(name: string, rule: string): never {
    throw new ConfigError(`${name} ${rule}.`);
  }
}
