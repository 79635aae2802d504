import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(__dirname, '../..');
const sources = ['domain', 'ingest', 'server', 'web/src', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file)),
);

describe('file names', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('are unique, so that a name is enough to find a file', () => {
    const byName = new Map<string, string[]>();
    for (const file of sources) byName.set(basename(file), [...(byName.get(basename(file)) ?? []), file]);
    const repeated = [...byName.values()].filter((files) => files.length > 1);
    expect(repeated).toEqual([]);
  });

  it('say what is inside: no grab-bags and no barrels', () => {
    const refused =
      /(^|[/.-])(utils?|helpers?|common|misc|manager|types|constants|index)(\.spec)?\.(ts|vue)$/i;
    expect(sources.filter((file) => refused.test(basename(file)))).toEqual([]);
  });

  it('are kebab-case for modules and PascalCase for components', () => {
    const odd = sources.filter((file) => {
      const name = basename(file);
      return name.endsWith('.vue')
        ? !/^[A-Z][A-Za-z0-9]*\.vue$/.test(name)
        : !/^(use[A-Z][A-Za-z0-9]*|[a-z0-9]+([.-][a-z0-9]+)*)(\.spec)?\.ts$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('give each of the twelve forms its own file', () => {
    const forms = sources.filter((file) => /^ingest\/forms\/form-\d\d\.ts$/.test(file));
    expect(forms.map((file) => basename(file, '.ts'))).toEqual(
      Array.from({ length: 12 }, (_, index) => `form-${String(index + 1).padStart(2, '0')}`),
    );
  });
});
