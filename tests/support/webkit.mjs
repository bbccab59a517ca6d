/** Runs one function of a bundled module in WebKitGTK's MiniBrowser, by the WebDriver protocol. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const driver = '/usr/bin/WebKitWebDriver';

/** Debian keeps the browser beside the library, in a folder named after the architecture. */
function miniBrowser() {
  const library = '/usr/lib';
  return readdirSync(library)
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
        join(library, folder, version, 'MiniBrowser'),
      ),
    )
    .find((path) => existsSync(path));
}

/**
 * @param {string} url page with the module `entry.js` beside it
 * @param {string} name an export of that module, called without arguments
 * @returns {Promise<Record<string, string> | undefined>} `undefined` if WebKitGTK is not installed
 */
export async function inWebKit(url, name) {
  const binary = existsSync(driver) ? miniBrowser() : undefined;
  if (binary === undefined) return undefined;
  const port = await freePort();
  const screen = existsSync('/usr/bin/xvfb-run') && process.env.DISPLAY === undefined;
  const command = [...(screen ? ['xvfb-run', '-a'] : []), driver, `--port=${port}`];
  const child = spawn(command[0] ?? driver, command.slice(1), { stdio: 'ignore', detached: true });
  try {
    return await drive(`http://127.0.0.1:${port}`, binary, url, name);
  } finally {
    // The group: xvfb-run has started the screen and the driver.
    if (child.pid !== undefined) process.kill(-child.pid);
  }
}

/**
 * @param {string} service
 * @param {string} binary
 * @param {string} url
 * @param {string} name
 */
async function drive(service, binary, url, name) {
  const { sessionId } = await patiently(() =>
    post(`${service}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    }),
  );
  const session = `${service}/session/${sessionId}`;
  try {
    await post(`${session}/timeouts`, { script: 300_000 });
    await post(`${session}/url`, { url });
    return await post(`${session}/execute/async`, {
      script:
        'const [address, name, done] = arguments; import(address).then((m) => m[name]()).then(done, (e) => done({ error: String(e) }));',
      args: [`${url}entry.js`, name],
    });
  } finally {
    await fetch(session, { method: 'DELETE' });
  }
}

/**
 * @param {string} address
 * @param {unknown} body
 */
async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKitWebDriver: ${value.message}`);
  return value;
}

/**
 * The driver takes a moment to listen.
 * @template Value
 * @param {() => Promise<Value>} act
 */
async function patiently(act) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === 40 || !(error instanceof TypeError)) throw error;
      await new Promise((later) => setTimeout(later, 250));
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
