/**
 * The page's script, as the browser gets it. It reads the token from the fragment, asks the API what
 * it opens, and sends nothing else anywhere until the person answers. What others wrote is only ever
 * set as text, never as HTML.
 */
export const script = String.raw`
"use strict";
(() => {
  const config = JSON.parse(document.getElementById("config").textContent);
  const { texts } = config;
  const byId = (id) => document.getElementById(id);
  // A name keeps its direction: in a sentence from right to left it stands between marks.
  const [from, to] = document.documentElement.dir === "rtl" ? ["\u2068", "\u2069"] : ["", ""];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(values, name) ? from + values[name] + to : all);
  const show = (id, visible = true) => { byId(id).hidden = !visible; };
  const say = (id, text) => { byId(id).textContent = text; show(id, text !== ""); };
  const given = new URLSearchParams(location.hash.slice(1));
  // Following the link that confirms a new account leads back here, with a session and without the token, which
  // this browser kept.
  const kept = "homeroom.invitation";
  const token = given.get("token") ?? (given.has("access_token") ? localStorage.getItem(kept) : null) ?? "";
  let session = null;
  // A session is no part of an address that one copies.
  if (given.has("access_token")) history.replaceState(null, "", location.pathname + location.search);
  // Another invitation opened in the same tab.
  addEventListener("hashchange", () => location.reload());
  let inviter = texts.someone;

  class ApiError extends Error {
    constructor(code) { super(code); this.code = code; }
  }

  /** The database puts its code into the message, the auth service has a field for it. */
  const knownCode = (answer) => [answer?.message, answer?.error_code].find((code) => code && Object.hasOwn(texts, "error." + code));

  async function post(path, body, accessToken) {
    const response = await fetch(config.api + path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        apikey: config.key,
        ...(accessToken ? { authorization: "Bearer " + accessToken } : {}),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    let answer = null;
    try { answer = text === "" ? null : JSON.parse(text); } catch { /* not JSON: judged by its status */ }
    if (!response.ok) throw new ApiError(response.status === 429 ? "rate.limited" : response.status >= 500 ? "other" : knownCode(answer));
    return answer;
  }

  /** A refusal without a code of ours means what the action says; anything else is no refusal. */
  const explain = (error, fallback) =>
    texts["error." + (error instanceof ApiError ? error.code ?? fallback ?? "other" : "other")];

  /** Runs an action once at a time, with the buttons out of reach, and shows what went wrong. */
  async function act(action, fallback) {
    const buttons = [...document.querySelectorAll("button")];
    say("error", "");
    for (const button of buttons) button.disabled = true;
    try {
      await action();
    } catch (error) {
      say("error", explain(error, fallback));
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  }

  function finish(text) {
    localStorage.removeItem(kept);
    for (const id of ["sign-in", "answer", "app"]) show(id, false);
    say("result", text);
    byId("result").focus();
  }

  function introduce(invitation) {
    inviter = invitation.inviter_name || texts.someone;
    const { kind, relation } = invitation;
    const key = ["intro." + kind + "." + relation, "intro." + kind, "intro.other"].find((one) => Object.hasOwn(texts, one));
    const values = {
      inviter,
      address: invitation.address_hint ?? "",
      profile: [...new Set((invitation.profiles ?? []).map((one) => one.full_name || texts.noName))].join(", ") || texts.noName,
      guardians: String(invitation.guardians?.length ?? 0),
      date: new Date(invitation.expires_at).toLocaleString(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" }),
    };
    byId("heading").textContent = fill(texts.heading, values);
    say("intro", fill(texts[key], values));
    if (invitation.status !== "pending") {
      say("result", fill(texts["status." + invitation.status] ?? texts["error.invitation.not_pending"], values));
      return;
    }
    say("for-address", values.address === "" ? "" : fill(values.address.includes("@") ? texts.forAddress : texts.forPhone, values));
    say("expires", fill(texts.expires, values));
    show("block-row", kind === "student");
    if (config.app === null) show("sign-in");
    else {
      byId("to-app").href = config.app + "#token=" + encodeURIComponent(token);
      show("app");
    }
  }

  function signedIn(answer) {
    session = answer.access_token;
    show("sign-in", false);
    say("signed-in-as", fill(texts.signedInAs, { email: answer.user?.email ?? byId("email").value }));
    show("answer");
    byId("accept").focus();
  }

  function chooseSignUp(creating) {
    show("name-row", creating);
    show("password-hint", creating);
    byId("full-name").required = creating;
    byId("password").autocomplete = creating ? "new-password" : "current-password";
    byId("submit").textContent = creating ? texts.signUp : texts.signIn;
    byId("switch").textContent = creating ? texts.toSignIn : texts.toSignUp;
    byId("form").dataset.creating = creating ? "yes" : "";
    say("error", "");
  }

  byId("switch").addEventListener("click", () => chooseSignUp(byId("form").dataset.creating !== "yes"));

  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const email = byId("email").value.trim();
    const password = byId("password").value;
    if (byId("form").dataset.creating === "yes") {
      void act(async () => {
        const page = location.origin + location.pathname;
        const answer = await post("/auth/v1/signup?redirect_to=" + encodeURIComponent(page), { email, password, data: { full_name: byId("full-name").value.trim() } });
        if (answer?.access_token) signedIn(answer);
        else {
          finish(fill(texts.confirmMail, { email }));
          localStorage.setItem(kept, token);
        }
      }, "signUp");
    } else {
      void act(async () => signedIn(await post("/auth/v1/token?grant_type=password", { email, password })), "credentials");
    }
  });

  byId("accept").addEventListener("click", () => void act(async () => {
    const link = await post("/rest/v1/rpc/accept_invitation", { p_token: token }, session);
    finish(fill(link?.status === "PENDING" ? texts.acceptedPending : texts.accepted, { inviter }));
  }));

  byId("decline").addEventListener("click", () => void act(async () => {
    await post("/rest/v1/rpc/decline_invitation", { p_token: token, ...(byId("block").checked ? { p_block: true } : {}) }, session);
    finish(texts.declined);
  }));

  /** The account that a confirmation has just signed in; null if there is none. */
  async function confirmed() {
    const accessToken = given.get("access_token");
    if (accessToken === null) return null;
    const response = await fetch(config.api + "/auth/v1/user", { headers: { apikey: config.key, authorization: "Bearer " + accessToken } });
    return response.ok ? { access_token: accessToken, user: await response.json() } : null;
  }

  chooseSignUp(false);
  void (async () => {
    try {
      const answer = await confirmed();
      if (token === "") throw new ApiError(answer ? "confirmed" : "noToken");
      const found = await post("/rest/v1/rpc/preview_invitation", { p_token: token });
      introduce(Array.isArray(found) ? found[0] ?? (() => { throw new ApiError("invitation.not_found"); })() : found);
      if (answer && !byId("sign-in").hidden) signedIn(answer);
    } catch (error) {
      byId("heading").textContent = texts.short;
      say("error", explain(error));
    } finally {
      show("loading", false);
      show("content");
    }
  })();
})();
`;
