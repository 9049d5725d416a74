/** Opens the invitation page as a browser does: the served HTML in a DOM, its script against the real API address. */
import { createContext, Script } from "node:vm";
import { Window } from "happy-dom";

export interface OpenPage {
  readonly address: string;
  /** How often the page has loaded itself again, after an event of the window. */
  reloadsAfter(event: string): number;
  /** The text of an element that is shown; empty where it is hidden. */
  text(id: string): string;
  /** Whether an element and all around it are shown. */
  visible(id: string): boolean;
  link(id: string): string | null;
  type(id: string, value: string): void;
  check(id: string): void;
  click(id: string): void;
  submit(): void;
  /** The parsed HTML as the script left it. */
  html(): string;
}

/** What one browser keeps from page to page. */
export class KeptByBrowser {
  readonly #items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

export async function openPage(
  pageUrl: string,
  fragment: string,
  localStorage: KeptByBrowser = new KeptByBrowser(),
): Promise<OpenPage> {
  const html = await (await fetch(pageUrl, { headers: { accept: "text/html" } })).text();
  const window = new Window({ url: `${pageUrl}${fragment}` });
  const { document } = window;
  document.write(html);
  const code = [...document.querySelectorAll("script")].find(
    (script) => script.getAttribute("type") === null,
  )?.textContent;
  if (code === undefined) throw new Error("the page has no script");
  let address = `${pageUrl}${fragment}`;
  let reloads = 0;
  const { origin, pathname, search, hash } = new URL(address);
  const location = { origin, pathname, search, hash, reload: () => (reloads += 1) };
  const history = {
    replaceState: (_: unknown, __: string, place: string) => {
      address = new URL(place, address).href;
    },
  };
  const addEventListener = window.addEventListener.bind(window);
  const globals = { document, location, history, localStorage, addEventListener, fetch, URLSearchParams };
  new Script(code).runInContext(createContext(globals));

  const byId = (id: string) => {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`no element ${id}`);
    return element;
  };
  const input = (id: string) => {
    const element = byId(id);
    if (!(element instanceof window.HTMLInputElement)) throw new Error(`${id} is no input`);
    return element;
  };
  const visible = (id: string) => byId(id).closest("[hidden]") === null;
  return {
    get address() {
      return address;
    },
    reloadsAfter: (event) => {
      window.dispatchEvent(new window.Event(event));
      return reloads;
    },
    text: (id) => (visible(id) ? (byId(id).textContent ?? "") : ""),
    visible,
    link: (id) => byId(id).getAttribute("href"),
    type: (id, value) => {
      input(id).value = value;
    },
    check: (id) => {
      input(id).checked = true;
    },
    click: (id) => {
      byId(id).dispatchEvent(new window.Event("click"));
    },
    submit: () => {
      byId("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
    },
    html: () => document.documentElement.outerHTML,
  };
}
