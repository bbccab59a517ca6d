import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * What the built page may do. `frame-ancestors` is missing because a `<meta>` cannot say it. Formulas become
 * WebAssembly, hence 'wasm-unsafe-eval'.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Only in builds: the dev server works with inline styles and a socket. */
function policyInBuilds(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Vite bundles a worker apart from the page, and a visitor would download twice what both compute with. As one more
 * entry of the page's own build it shares chunks with the page. The dev server, which bundles nothing, needs none of
 * this.
 */
function workersShareChunks(): Plugin {
  return {
    name: 'workers-share-chunks',
    apply: 'build',
    // Before Vite's own answer to `?worker&url`.
    enforce: 'pre',
    load: {
      filter: { id: /\?worker&url$/ },
      handler(id) {
        const entry = this.emitFile({ type: 'chunk', id: id.replace(/\?.*$/, '') });
        return `export default import.meta.ROLLUP_FILE_URL_${entry};`;
      },
    },
  };
}

/**
 * The page is written for React and developed with it; the build ships Preact, which speaks the same interface in a
 * tenth of the size. Tests in the browser run on the build.
 */
const reactByPreact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/** What the bundler knows of the modules. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

const PAGE = resolve('src/app/main.tsx');
/** Parts of the page that come a moment after the first picture; all others come when somebody opens them. */
const SOON = [
  'views/charts/ChartTools.tsx',
  'views/charts/Charts.tsx',
  'views/inspector/Inspector.tsx',
  'views/inspector/StepArrows.tsx',
  'views/landscape/Readout.tsx',
  'views/paper/Paper.tsx',
  'views/problem/SurfaceFormula.tsx',
  'views/rate-track/RateLimit.tsx',
  'views/rate-track/RateTrack.tsx',
  'views/rate-track/TrackLegend.tsx',
  'views/runs/RunSummary.tsx',
  'views/timeline/EventMarks.tsx',
  'views/verdicts/VerdictLine.tsx',
].map((part) => resolve('src', part));
/** What comes with the first data problem, to the page and to workers. */
const DATA = [
  'experiment/data/part.ts',
  'state/shown-task.ts',
  'views/data/DataPlot.tsx',
  'views/data/PlaneChoice.tsx',
  'views/data-problem/DataProblemParts.tsx',
  'views/data-problem/OwnDataDialog.tsx',
].map((part) => resolve('src', part));
const WORKER = resolve('src/workers/compute.worker.ts');
/** What it brings later, and the workers that few visitors ask for. */
const FURTHER = ['further-tasks.ts', 'data-tasks.ts', 'check.worker.ts', 'losses.worker.ts'].map(
  (file) => resolve('src/workers', file),
);
/** Large, and wanted by few: in a chunk of its own. */
const STANDING = resolve('src/views/standing/Standing.tsx');

/** Modules with all that comes with them: what they import, and what that imports. */
function brought(ids: readonly string[], modules: Modules): Set<string> {
  const all = new Set(ids);
  // A set yields what is added while it is walked.
  for (const id of all)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) all.add(imported);
  return all;
}

/** What the page brings, and what it brings later to whoever stays with surfaces and the map. */
function broughtLater(modules: Modules): Set<string> {
  const all = brought([PAGE], modules);
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds])
      if (imported !== STANDING && !DATA.includes(imported)) all.add(imported);
  }
  return all;
}

const everLater = (modules: Modules): ReadonlySet<string> =>
  either(broughtLater(modules), brought(DATA, modules));

/**
 * The page comes in few pieces, since each is a request and small ones compress badly. What stands in an earlier piece
 * stands in no later one.
 */
const pieces: Record<string, (modules: Modules) => ReadonlySet<string>> = {
  // Speaks to the document, though not in workers.
  'preload-helper': () => new Set(['\0vite/preload-helper.js']),
  shared: (modules) => common(brought([PAGE], modules), brought([WORKER, ...FURTHER], modules)),
  page: (modules) => brought([PAGE], modules),
  worker: (modules) =>
    common(either(everLater(modules), brought(FURTHER, modules)), brought([WORKER], modules)),
  'shared-later': (modules) => common(broughtLater(modules), brought(FURTHER, modules)),
  'data-shared': (modules) => common(brought(DATA, modules), brought(FURTHER, modules)),
  soon: (modules) => brought(SOON, modules),
  later: broughtLater,
  data: (modules) => brought(DATA, modules),
};

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((id) => b.has(id)));

const either = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a, ...b]);

const groups = Object.entries(pieces).map(([name, within], index, { length }) => {
  let members: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    name: (id: string, modules: Modules) => {
      members ??= within(modules);
      return members.has(id) ? name : null;
    },
    priority: length - index,
  };
});

export default defineConfig(({ command }) => ({
  // Relative addresses: the build works under any path of any host.
  base: './',
  plugins: [react(), policyInBuilds(), workersShareChunks()],
  resolve: { alias: command === 'build' ? reactByPreact : {} },
  // Workers too: what only they import would be found late, and the page loaded again.
  optimizeDeps: { entries: ['index.html', 'src/workers/*.worker.ts'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The polyfill would fetch, which the policy forbids; every browser with module workers preloads by itself.
    modulePreload: {
      polyfill: false,
      // A worker has no document to which a preload could be added.
      resolveDependencies: (_file, dependencies, { hostId }) =>
        hostId.includes('.worker') ? [] : dependencies,
    },
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      treeshake: {
        // TensorFlow.js would bring along how it loads and saves models, which nothing here does.
        moduleSideEffects: [{ test: /tfjs-core\/dist\/io\//, sideEffects: false }],
      },
    },
    // three.js, which comes when somebody opens the 3D view.
    chunkSizeWarningLimit: 640,
  },
}));
