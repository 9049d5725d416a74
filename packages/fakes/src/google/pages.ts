// The pages of the fake Google that a person clicks through: choose an account, see what the
// application asks for, allow or cancel.
import { html, raw } from "hono/html";
import type { Account } from "./resources.ts";

const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 66%, transparent); --accent: light-dark(#0b57d0, #a8c7fa); --on-accent: light-dark(#fff, #062e6f); --page: light-dark(#eef2f9, #1b1c1e); --card: light-dark(#fff, #0e0e10); }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr auto; background: var(--page); font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
  .note { margin: 0; padding: 8px 16px; text-align: center; font-size: 14px; color: var(--soft); }
  main { width: min(560px, calc(100vw - 32px)); margin: auto; padding: 36px; background: var(--card); border-radius: 24px; }
  h1 { font-size: 28px; font-weight: 500; line-height: 1.25; margin: 16px 0 8px; }
  p { margin: 0 0 16px; }
  .mark { display: flex; align-items: center; gap: 10px; color: var(--soft); font-size: 15px; }
  .mark svg { flex: none; }
  ul { list-style: none; margin: 20px 0; padding: 0; }
  li { border-top: 1px solid var(--line); }
  li:last-child { border-bottom: 1px solid var(--line); }
  li > a, li > label { display: flex; gap: 14px; align-items: center; padding: 12px 8px; color: inherit; text-decoration: none; cursor: pointer; }
  li > label { align-items: flex-start; }
  li > a:hover, li > label:hover { background: color-mix(in srgb, var(--accent) 9%, transparent); }
  .fixed { display: flex; gap: 14px; padding: 12px 8px; }
  .who { display: inline-flex; align-items: center; gap: 10px; padding: 4px 14px 4px 4px; border: 1px solid var(--line); border-radius: 20px; font-size: 15px; }
  .face { flex: none; display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; color: #fff; font-weight: 600; }
  .who .face { width: 26px; height: 26px; font-size: 13px; }
  .name { display: block; font-weight: 500; }
  .small { display: block; color: var(--soft); font-size: 14px; overflow-wrap: anywhere; }
  input[type=checkbox] { width: 18px; height: 18px; margin: 3px 0 0; accent-color: var(--accent); flex: none; }
  .tick { width: 18px; flex: none; text-align: center; color: var(--accent); }
  .buttons { display: flex; justify-content: flex-end; gap: 12px; margin-top: 28px; }
  button { font: inherit; font-weight: 500; padding: 9px 26px; border-radius: 22px; border: 1px solid var(--line); background: none; color: var(--accent); cursor: pointer; }
  button.go { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  a:focus-visible, button:focus-visible, label:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
  code { font-size: 14px; overflow-wrap: anywhere; }
  @media (max-width: 480px) { main { padding: 24px 20px; } .buttons button { flex: 1; padding-inline: 8px; } }
`;

const colors = ["#1a73e8", "#188038", "#b3261e", "#8430ce", "#a05a00", "#00707c"];

function shell(title: string, content: unknown) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <p class="note">This stands in for Google on this machine. Nothing here reaches Google.</p>
    <main>${content}</main>
    <p class="note"></p>
  </body>
</html>`;
}

const mark = html`<div class="mark">
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <circle cx="13" cy="13" r="11" fill="none" stroke="currentColor" stroke-width="2" />
    <circle cx="13" cy="10" r="3.6" fill="currentColor" />
    <path d="M6.5 20a6.8 6.8 0 0 1 13 0" fill="currentColor" />
  </svg>
  Sign in with a Google Account
</div>`;

export function accountPage(options: { appName: string; flow: string; accounts: readonly Account[] }) {
  const { appName, flow, accounts } = options;
  return shell(
    "Choose an account",
    html`${mark}
    <h1>Choose an account</h1>
    <p>to continue to <strong>${appName}</strong></p>
    <ul>
      ${accounts.map(
        (account) => html`<li>
          <a href="/signin/oauth/consent?flow=${flow}&account=${account.id}">
            ${face(account)}
            <span><span class="name">${nameOf(account)}</span><span class="small">${account.email}</span></span>
          </a>
        </li>`,
      )}
    </ul>
    <p class="small">Choosing an account shows next what ${appName} asks for. Nothing is shared yet.</p>`,
  );
}

type ScopeText = { scope: string; text: string };

export function consentPage(options: {
  appName: string;
  flow: string;
  account: Account;
  signIn: ScopeText[];
  optional: ScopeText[];
}) {
  const { appName, flow, account, signIn, optional } = options;
  return shell(
    `${appName} wants access`,
    html`${mark}
    <h1>${appName} wants access to your Google Account</h1>
    <div class="who">${face(account)} ${account.email}</div>
    <form method="post" action="/signin/oauth/consent">
      <input type="hidden" name="flow" value="${flow}" />
      <input type="hidden" name="account" value="${account.id}" />
      <ul>
        ${signIn.map(
          ({ text }) =>
            html`<li><div class="fixed"><span class="tick" aria-hidden="true">✓</span><span>${text}</span></div></li>`,
        )}
        ${optional.map(
          ({ scope, text }) => html`<li>
            <label>
              <input type="checkbox" name="scope" value="${scope}" checked />
              <span><span class="name">${text}</span><span class="small">${scope.split("/").at(-1)}</span></span>
            </label>
          </li>`,
        )}
      </ul>
      <p class="small">You can take this back at any time: in ${appName}, or among the apps of your Google Account.</p>
      <div class="buttons">
        <button type="submit" name="decision" value="cancel">Cancel</button>
        <button type="submit" name="decision" value="allow" class="go">Allow</button>
      </div>
    </form>`,
  );
}

export function refusalPage(status: number, error: string, sentence: string) {
  return shell(
    `Error ${status}: ${error}`,
    html`${mark}
    <h1>Access blocked</h1>
    <p>${sentence}</p>
    <p class="small">Error ${status}: <code>${error}</code></p>`,
  );
}

function face({ id, givenName }: Account) {
  const color = colors[Number(id.slice(-3)) % colors.length] ?? colors[0];
  return html`<span class="face" style="background:${color}" aria-hidden="true">${givenName.slice(0, 1)}</span>`;
}

export function nameOf({ givenName, familyName }: Account): string {
  return `${givenName} ${familyName}`;
}
