// The token of an invitation's link. It stands in the fragment, which no server sees; the address bar keeps
// it no longer than it takes to read it, and this tab keeps it over signing in.

const STORED = "homeroom.invitation";

export function takeToken(): string | null {
  const found = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (found) {
    sessionStorage.setItem(STORED, found);
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }
  return sessionStorage.getItem(STORED);
}

export function forgetToken(): void {
  sessionStorage.removeItem(STORED);
}
