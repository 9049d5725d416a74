// Stands in the build for the passkeys of auth-js, which loads them with every page.

/** Made with every client, and never asked. */
export class WebAuthnApi {}

export const browserSupportsWebAuthn = () => false;

function none(): never {
  throw new Error("This app has no passkeys.");
}

export {
  none as createCredential,
  none as deserializeCredentialCreationOptions,
  none as deserializeCredentialRequestOptions,
  none as getCredential,
  none as serializeCredentialCreationResponse,
  none as serializeCredentialRequestResponse,
};
export const webAuthnAbortService = { createNewAbortSignal: none, cancelCeremony: none };
