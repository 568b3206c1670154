const told = document.querySelector<HTMLMetaElement>('meta[name="samverkan"]')?.dataset ?? {};

/** What the host filled in, or nothing where a page is served by Vite. */
const filled = (value: string | undefined): string => (value === undefined || value.startsWith('{') ? '' : value);

/** The path that the portal lies below; empty at the root. */
export const base = filled(told['base']);

/** The modules that the process hosts. */
export const hostedModules: readonly string[] = filled(told['modules']).split(' ').filter(Boolean);

/** What the style elements of this page carry, so that the content security policy lets them through. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
