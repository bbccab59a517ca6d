/**
 * The page's only Trusted Types policy. Imported before anything else: under the built page's content security
 * policy a worker cannot be started without it. Markup and script text are refused, because they have no handler.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    handlers: { createScriptURL(address: string): string | null },
  ): unknown;
}

/** Passes the address of a script that lies beside this page; anything else is `null`, which the browser refuses. */
function ownScript(address: string): string | null {
  const script = new URL(address, document.baseURI);
  const page = new URL('.', document.baseURI);
  return script.origin === page.origin &&
    script.pathname.startsWith(page.pathname) &&
    script.pathname.endsWith('.js')
    ? script.href
    : null;
}

// Not every browser has Trusted Types; those without enforce none.
const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy('default', { createScriptURL: ownScript });
