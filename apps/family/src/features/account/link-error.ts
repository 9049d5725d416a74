// A link from an email that no longer works leads here with the reason in the fragment.

const fragment = new URLSearchParams(window.location.hash.slice(1));
const code = fragment.get("error_code");

export const linkError = code ? Object.assign(new Error(code), { code }) : undefined;
