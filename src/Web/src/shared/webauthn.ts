/** Whether this browser can make and use passkeys, on this address: not without TLS, but on localhost. */
export const canUsePasskeys = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Has the device make a passkey; the answer as the host takes it. Nothing where the person changed their mind. */
export function makePasskey(options: string): Promise<string | undefined> {
  return answerOf(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON) }));
}

/** Has the device answer for a passkey that it has. */
export function answerWithPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<string | undefined> {
  return answerOf(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
}

async function answerOf(ask: () => Promise<Credential | null>): Promise<string | undefined> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? JSON.stringify(credential.toJSON()) : undefined;
  } catch (reason) {
    // closed, waited for too long, or already there: the browser has said so itself
    if (reason instanceof DOMException) {
      return undefined;
    }
    throw reason;
  }
}
