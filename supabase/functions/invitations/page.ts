import { escapeHtml, type Page, scriptJson } from "../_shared/page.ts";
import { type PageSettings, pageConfig } from "./core.ts";
import { script } from "./script.ts";
import { texts } from "./texts.ts";

/** The invitation page. The same for everyone: which invitation it shows, only the browser knows. */
export function invitationPage(settings: PageSettings): Page {
  return {
    title: texts.title,
    body: `<script type="application/json" id="config">${scriptJson(pageConfig(settings))}</script>\n${body}`,
    script,
    connect: new URL(settings.apiUrl).origin,
  };
}

const t = (text: string) => escapeHtml(text);

const body = `<noscript><p>${t(texts.needsScript)}</p></noscript>
<p id="loading" role="status">${t(texts.loading)}</p>
<div id="content" hidden>
<h1 id="heading"></h1>
<p id="intro" hidden></p>
<p id="for-address" class="muted" hidden></p>
<p id="expires" class="muted" hidden></p>
<p id="result" role="status" tabindex="-1" hidden></p>
<div id="app" hidden>
<p><a id="to-app" class="button" rel="noreferrer">${t(texts.toApp)}</a></p>
<p class="muted">${t(texts.toAppHint)}</p>
</div>
<div id="sign-in" hidden>
<h2>${t(texts.signInHeading)}</h2>
<form id="form">
<div id="name-row" hidden>
<label for="full-name">${t(texts.fullName)}</label>
<input id="full-name" name="name" autocomplete="name" maxlength="200">
</div>
<label for="email">${t(texts.email)}</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="320">
<label for="password">${t(texts.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<p id="password-hint" class="muted" hidden>${t(texts.passwordHint)}</p>
<div class="row">
<button id="submit" type="submit">${t(texts.signIn)}</button>
<button id="switch" type="button" class="quiet">${t(texts.toSignUp)}</button>
</div>
</form>
</div>
<div id="answer" hidden>
<p id="signed-in-as"></p>
<p id="block-row" hidden><label class="check"><input id="block" type="checkbox"> ${t(texts.block)}</label></p>
<div class="row">
<button id="accept" type="button">${t(texts.accept)}</button>
<button id="decline" type="button" class="quiet">${t(texts.decline)}</button>
</div>
</div>
<p id="error" class="error" role="alert" hidden></p>
</div>`;
