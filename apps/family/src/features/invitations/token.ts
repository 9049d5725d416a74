// The token of an invitation's link. It stands in the fragment, which no server sees; the address bar keeps
// it no longer than it takes to read it, and this browser keeps it over signing up, which ends in another tab.

const STORED = "homeroom.invitation";
const minutes = 30;

type Kept = { token: string; until: number; personId: string | null };

/**
 * Where the link leads, and where one comes back to after signing in: from then on the token is that person's. At a
 * device that several share, nobody finds what another person opened.
 */
export function takeToken(personId: string | null): void {
  const found = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (found)
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  const token = found ?? tokenOf(null) ?? tokenOf(personId);
  if (!token) {
    forgetToken();
    return;
  }
  const kept: Kept = { token, until: Date.now() + minutes * 60_000, personId };
  localStorage.setItem(STORED, JSON.stringify(kept));
}

/** Of the person, or of a visitor, for half an hour. */
export function tokenOf(personId: string | null): string | null {
  const kept: Partial<Kept> = JSON.parse(localStorage.getItem(STORED) ?? "{}");
  return kept.token && kept.personId === personId && Date.now() < (kept.until ?? 0) ? kept.token : null;
}

/** When the invitation is answered, and when the person signs out. */
export function forgetToken(): void {
  localStorage.removeItem(STORED);
}
