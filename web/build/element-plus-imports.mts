import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"]element-plus['"];?/g;
const components = join(
  dirname(createRequire(import.meta.url).resolve('element-plus/package.json')),
  'es/components',
);

/**
 * Rewrites `import { ElButton } from 'element-plus'` to the component's own module and style, so that
 * a page loads the components it names and nothing else: imported by the front door, one used component
 * pulls every other used one into the first load.
 */
export function elementPlusImports(): Plugin {
  const folders = foldersByExport();
  return {
    name: 'element-plus-imports',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('element-plus')) return null;
      const rewritten = code.replace(IMPORT, (_whole, names: string) => directImports(names, folders));
      return rewritten === code ? null : { code: rewritten, map: null };
    },
  };
}

function directImports(names: string, folders: Map<string, string>): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => directImport(name, folders))
    .join('\n');
}

function directImport(clause: string, folders: Map<string, string>): string {
  const name = clause.split(/\s+as\s+/)[0]!;
  const folder = folders.get(name);
  if (!folder) throw new Error(`element-plus exports no component ${name}`);
  const style = styleFolder(name, folder);
  const module = `import { ${clause} } from 'element-plus/es/components/${folder}/index.mjs';`;
  return style ? `${module}\nimport 'element-plus/es/components/${style}/style/css.mjs';` : module;
}

/** ElOption lives in select/ but has its style in option/. */
function styleFolder(name: string, folder: string): string | undefined {
  const own = name
    .replace(/^El/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return [own, folder].find((candidate) => existsSync(join(components, candidate, 'style/css.mjs')));
}

function foldersByExport(): Map<string, string> {
  const folders = new Map<string, string>();
  for (const folder of readdirSync(components)) {
    const index = join(components, folder, 'index.mjs');
    if (!existsSync(index)) continue;
    for (const name of exportsOf(readFileSync(index, 'utf8')))
      if (!folders.has(name)) folders.set(name, folder);
  }
  return folders;
}

function exportsOf(source: string): string[] {
  return [...source.matchAll(/export\s*\{([^}]*)\}/g)]
    .flatMap((match) => match[1]!.split(','))
    .map((clause) =>
      clause
        .trim()
        .split(/\s+as\s+/)
        .pop()!,
    )
    .filter((name) => /^El[A-Z]/.test(name));
}
