// The mailbox as a page for people: the list on the left, one email on the right.
import { html, raw } from "hono/html";
import type { Message } from "../../../fakes/src/resend/messages.ts";

const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 15%, transparent); --soft: color-mix(in srgb, currentColor 60%, transparent); --accent: #2b6cb0; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 15px/1.45 system-ui, sans-serif; display: grid; grid-template-columns: minmax(260px, 360px) 1fr; height: 100vh; }
  nav { border-right: 1px solid var(--line); overflow: auto; display: flex; flex-direction: column; }
  nav form { order: -1; }
  .list { flex: 1; }
  nav header { display: flex; justify-content: space-between; align-items: center; padding: 14px 16px; position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); }
  h1 { font-size: 17px; margin: 0; }
  nav ol { list-style: none; margin: 0; padding: 0; }
  nav a { display: block; padding: 10px 16px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
  nav a[aria-current] { background: color-mix(in srgb, var(--accent) 16%, transparent); box-shadow: inset 3px 0 var(--accent); }
  nav a:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
  .subject { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .meta { color: var(--soft); font-size: 13px; display: flex; justify-content: space-between; gap: 8px; }
  .meta span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .meta time { flex: none; }
  main { display: flex; flex-direction: column; overflow: hidden; }
  main > header { padding: 16px 20px 0; }
  main h2 { margin: 0 0 8px; font-size: 20px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 12px; font-size: 14px; }
  dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
  details { flex: 1; min-height: 0; display: flex; flex-direction: column; border-top: 1px solid var(--line); }
  details:not([open]) { flex: 0 0 auto; }
  details::details-content { flex: 1; min-height: 0; display: flex; }
  summary { padding: 8px 20px; cursor: pointer; font-weight: 600; }
  iframe { border: 0; flex: 1; width: 100%; min-height: 50vh; background: #fff; }
  pre { margin: 0; padding: 0 20px 16px; white-space: pre-wrap; overflow-wrap: anywhere; overflow: auto; flex: 1; }
  .empty { margin: auto; color: var(--soft); text-align: center; padding: 40px; }
  button { font: inherit; padding: 3px 10px; border: 1px solid var(--line); border-radius: 6px; background: none; color: inherit; cursor: pointer; }
  form { padding: 8px 16px; border-bottom: 1px solid var(--line); display: flex; gap: 8px; align-items: center; font-size: 13px; }
  select { font: inherit; flex: 1; min-width: 0; padding: 3px; }
  .back { display: none; padding: 12px 20px 0; color: inherit; }
  /* A phone shows the list or the email, and scrolls as a whole. */
  @media (max-width: 720px) {
    body { display: block; height: auto; }
    nav { border-right: 0; }
    body[data-view="list"] main, body[data-view="email"] nav { display: none; }
    main { overflow: visible; }
    .back { display: block; }
    iframe { min-height: 70vh; }
  }
`;

const script = `
  const nav = document.querySelector("nav");
  const query = location.search;
  let newest = document.body.dataset.newest;
  /** The email that is open stays; the list beside it is written again. */
  const look = async () => {
    if (document.hidden) return;
    const there = await fetch("/api/newest" + query).then((r) => r.text()).catch(() => newest);
    if (there === newest) return;
    newest = there;
    if (document.body.dataset.current === "") return location.reload();
    const list = await fetch("/list" + query + (query ? "&" : "?") + "current=" + document.body.dataset.current);
    nav.querySelector(".list").innerHTML = await list.text();
  };
  setInterval(look, 2000);
  document.addEventListener("visibilitychange", look);
  nav.addEventListener("change", (event) => event.target.form?.submit());
  nav.addEventListener("click", async (event) => {
    if (event.target.id !== "empty" || !confirm("Delete all emails?")) return;
    await fetch("/api/messages", { method: "DELETE" });
    location.href = "/";
  });
`;

export type Shown = {
  /** Those of the list, newest first. */
  messages: Message[];
  /** All addresses that got an email, to choose from. */
  recipients: string[];
  /** The address whose emails are listed; all when undefined. */
  to: string | undefined;
  selected: Message | undefined;
  /** Whether the email was chosen: a phone shows the list otherwise. */
  isChosen: boolean;
};

export function page({ messages, recipients, to, selected, isChosen }: Shown) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${selected ? `${selected.subject} · Mailbox` : "Mailbox"}</title>
    <style>${raw(style)}</style>
  </head>
  <body data-newest="${messages[0]?.id ?? ""}" data-current="${selected?.id ?? ""}" data-view="${isChosen ? "email" : "list"}">
    <nav aria-label="Emails">
      <div class="list">${list(messages, selected?.id, to)}</div>
      <form action="/">
        <label for="to">To</label>
        <select id="to" name="to">
          <option value="">everybody</option>
          ${recipients.map((address) => html`<option ${address === to ? raw("selected") : ""}>${address}</option>`)}
        </select>
        <noscript><button type="submit">Show</button></noscript>
      </form>
    </nav>
    <main>
      ${isChosen ? html`<a class="back" href="/${filter(to)}">Back to the list</a>` : ""}
      ${selected ? mail(selected) : empty(messages.length)}
    </main>
    <script>${raw(script)}</script>
  </body>
</html>`;
}

/** The list alone, which an open page asks for again when an email arrived. */
export function list(messages: Message[], current: string | undefined, to: string | undefined) {
  return html`<header>
      <h1>Mailbox <small>${messages.length}</small></h1>
      ${messages.length > 0 ? html`<button id="empty" type="button">Empty</button>` : ""}
    </header>
    <ol>
      ${messages.map((message) => entry(message, message.id === current, to))}
    </ol>`;
}

function filter(to: string | undefined): string {
  return to === undefined ? "" : `?${new URLSearchParams({ to })}`;
}

function entry(message: Message, current: boolean, to: string | undefined) {
  return html`<li>
    <a href="/messages/${message.id}${filter(to)}" ${current ? raw('aria-current="true"') : ""}>
      <div class="subject">${message.subject}</div>
      <div class="meta"><span>${message.to.join(", ")}</span>${time(message.receivedAt)}</div>
    </a>
  </li>`;
}

function mail(message: Message) {
  const rows = Object.entries(message.headers);
  return html`<header>
      <h2>${message.subject}</h2>
      <dl>
        <dt>From</dt><dd>${message.from}</dd>
        <dt>To</dt><dd>${message.to.join(", ")}</dd>
        <dt>Received</dt><dd>${time(message.receivedAt)}</dd>
      </dl>
    </header>
    ${
      message.html === null
        ? ""
        : html`<details open><summary>HTML</summary><iframe title="The email as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${message.id}/html"></iframe></details>`
    }
    ${
      message.text === null
        ? ""
        : html`<details ${message.html === null ? raw("open") : ""}><summary>Text</summary><pre>${message.text}</pre></details>`
    }
    ${
      rows.length === 0
        ? ""
        : html`<details><summary>Headers</summary><pre>${rows.map(([name, value]) => `${name}: ${value}\n`)}</pre></details>`
    }`;
}

function empty(count: number) {
  return html`<p class="empty">${count === 0 ? "No email yet. What the stack sends arrives here." : "Choose an email."}</p>`;
}

function time(iso: string) {
  return html`<time datetime="${iso}">${iso.replace("T", " ").slice(0, 19)} UTC</time>`;
}
