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

/**
 * What the first picture shares with workers and with later parts of the page would stand in some thirty small chunks,
 * which compress badly. What only few share keeps chunks of its own, as does what comes after the first picture.
 */
const together = [
  {
    name: 'kernel',
    test: /\/src\/(language|engine)\/(?!mathml|typeset|symbols|layout)/,
    minShareCount: 5,
  },
  {
    name: 'experiment',
    test: /\/src\/(catalogue|experiment)\/(?!code|csv|json|rule-changes|sweep-plan|data\/|data-set|datasets|loss|model|table)/,
    minShareCount: 2,
  },
];

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
      output: { codeSplitting: { groups: together } },
      treeshake: {
        // TensorFlow.js would bring along how it loads and saves models, which nothing here does.
        moduleSideEffects: [{ test: /tfjs-core\/dist\/io\//, sideEffects: false }],
      },
    },
    // three.js, which comes when somebody opens the 3D view.
    chunkSizeWarningLimit: 640,
  },
}));
