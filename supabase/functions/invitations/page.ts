import { escapeHtml, type Page, scriptJson } from "../_shared/page.ts";
import type { PageTexts } from "../_shared/texts/pages/index.ts";
import { type PageSettings, pageConfig } from "./core.ts";
import { script } from "./script.ts";

/** The invitation page. The same for everyone: which invitation it shows, only the browser knows. */
export function invitationPage(settings: PageSettings, texts: PageTexts): Page {
  return {
    language: texts.language,
    title: texts.say("invitation.title"),
    body: `<script type="application/json" id="config">${scriptJson(pageConfig(settings, texts))}</script>\n${body(texts)}`,
    script,
    connect: new URL(settings.apiUrl).origin,
  };
}

type Plain =
  | "accept"
  | "block"
  | "decline"
  | "email"
  | "fullName"
  | "loading"
  | "needsScript"
  | "password"
  | "passwordHint"
  | "signIn"
  | "signInHeading"
  | "toApp"
  | "toAppHint"
  | "toSignUp";

/** These have no places, so their marks of direction do not matter. */
function body({ say }: PageTexts): string {
  const t = (key: Plain) => escapeHtml(say(`invitation.${key}`));
  return `<noscript><p>${t("needsScript")}</p></noscript>
<p id="loading" role="status">${t("loading")}</p>
<div id="content" hidden>
<h1 id="heading"></h1>
<p id="intro" hidden></p>
<p id="for-address" class="muted" hidden></p>
<p id="expires" class="muted" hidden></p>
<p id="result" role="status" tabindex="-1" hidden></p>
<div id="app" hidden>
<p><a id="to-app" class="button" rel="noreferrer">${t("toApp")}</a></p>
<p class="muted">${t("toAppHint")}</p>
</div>
<div id="sign-in" hidden>
<h2>${t("signInHeading")}</h2>
<form id="form">
<div id="name-row" hidden>
<label for="full-name">${t("fullName")}</label>
<input id="full-name" name="name" autocomplete="name" maxlength="200">
</div>
<label for="email">${t("email")}</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="320">
<label for="password">${t("password")}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<p id="password-hint" class="muted" hidden>${t("passwordHint")}</p>
<div class="row">
<button id="submit" type="submit">${t("signIn")}</button>
<button id="switch" type="button" class="quiet">${t("toSignUp")}</button>
</div>
</form>
</div>
<div id="answer" hidden>
<p id="signed-in-as"></p>
<p id="block-row" hidden><label class="check"><input id="block" type="checkbox"> ${t("block")}</label></p>
<div class="row">
<button id="accept" type="button">${t("accept")}</button>
<button id="decline" type="button" class="quiet">${t("decline")}</button>
</div>
</div>
<p id="error" class="error" role="alert" hidden></p>
</div>`;
}
