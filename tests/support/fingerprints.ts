/** Every fingerprint of `tests/engines`, computed here and now; equal wherever the same bits are computed. */

interface EngineModule {
  fingerprint(): string | Promise<string>;
}

const modules = import.meta.glob<EngineModule>('../engines/*.ts', { eager: true });

/** @returns the fingerprint of each module, by file name */
export async function fingerprints(): Promise<Record<string, string>> {
  const taken: Record<string, string> = {};
  for (const [path, module] of Object.entries(modules)) {
    taken[path.replace(/^.*\/|\.ts$/g, '')] = await module.fingerprint();
  }
  return taken;
}
