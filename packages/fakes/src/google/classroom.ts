// The fake Google: sign-in with consent pages, tokens, userinfo, and Classroom's API over a school
// that tests and people can change.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { type Listening, listen } from "../../../stack/src/listen.ts";
import { classroomApi } from "./classroom-api.ts";
import { controls } from "./controls.ts";
import { fillDemoSchool } from "./demo-school.ts";
import { googleError } from "./errors.ts";
import { type ErrorRate, type Fault, Faults } from "./faults.ts";
import { Grants } from "./grants.ts";
import { bearer, oauth } from "./oauth.ts";
import { SchoolStore } from "./school.ts";
import { type Call, endpointOf, type Summary, Traffic } from "./traffic.ts";

export type ClassroomOptions = {
  port: number;
  /** Where school and grants are kept; in memory when undefined. */
  dir?: string;
  clientId: string;
  clientSecret: string;
  redirectUris: () => readonly string[];
  appName?: string;
  /** Fills a new school; the demo families' by default. */
  seed?: (school: SchoolStore, now: number) => void;
  now?: () => number;
  log?: (line: string) => void;
};

/** Classroom's own maximum is not published; its pages hold about this many. */
const PAGE_SIZE = 100;

export class Classroom {
  readonly url: string;
  readonly school: SchoolStore;
  readonly grants: Grants;
  readonly #listening: Listening;
  readonly #faults: Faults;
  readonly #traffic: Traffic;
  readonly #settings: { maxPageSize: number };

  private constructor(
    listening: Listening,
    parts: {
      school: SchoolStore;
      grants: Grants;
      faults: Faults;
      traffic: Traffic;
      settings: { maxPageSize: number };
    },
  ) {
    this.url = listening.url;
    this.school = parts.school;
    this.grants = parts.grants;
    this.#listening = listening;
    this.#faults = parts.faults;
    this.#traffic = parts.traffic;
    this.#settings = parts.settings;
  }

  static async start(options: ClassroomOptions): Promise<Classroom> {
    const { port, dir, clientId, clientSecret, redirectUris } = options;
    const { appName = "Homeroom", seed = fillDemoSchool, now = Date.now, log = () => undefined } = options;
    if (dir) await mkdir(dir, { recursive: true });
    const school = await SchoolStore.open({
      file: dir && join(dir, "school.json"),
      now,
      seed: (store) => seed(store, now()),
    });
    const grants = await Grants.open(dir && join(dir, "grants.json"), now);
    const faults = new Faults();
    const traffic = new Traffic();
    const settings = { maxPageSize: PAGE_SIZE };
    let url = "";

    const app = new Hono();
    app.onError((error) => {
      if (error instanceof HTTPException) return error.getResponse();
      log(`[google] ${error.message}`);
      return googleError("INTERNAL").getResponse();
    });
    app.use(async (c, next) => {
      const endpoint = endpointOf(c.req.method, c.req.path);
      if (!endpoint) return next();
      const { concurrent, startedAt } = traffic.begin();
      const accountId = grants.byAccessToken(bearer(c) ?? "")?.accountId;
      let status = 500;
      try {
        const response = await faults.around(endpoint, async () => {
          await next();
          return c.res;
        });
        status = response.status;
        c.res = undefined;
        c.res = response;
      } finally {
        const { pathname, search } = new URL(c.req.url);
        const path = endpoint === "revoke" ? pathname : `${pathname}${search}`;
        traffic.end({ endpoint, method: c.req.method, path, accountId, status, startedAt, concurrent });
      }
      return undefined;
    });
    app.route(
      "/",
      oauth({
        school,
        grants,
        clientId,
        clientSecret,
        appName,
        redirectUris,
        issuer: () => url,
        now,
        withoutRefreshToken: () => faults.withoutRefreshToken(),
      }),
    );
    app.route("/", classroomApi({ school, grants, maxPageSize: () => settings.maxPageSize }));
    app.route("/", controls({ school, grants, faults, traffic, settings, appName }));
    const listening = await listen(app.fetch, port, log);
    url = listening.url;
    return new Classroom(listening, { school, grants, faults, traffic, settings });
  }

  /** The addresses that the functions are told. */
  get addresses(): {
    authorizeUrl: string;
    tokenUrl: string;
    revokeUrl: string;
    userinfoUrl: string;
    classroomUrl: string;
  } {
    return {
      authorizeUrl: `${this.url}/o/oauth2/v2/auth`,
      tokenUrl: `${this.url}/token`,
      revokeUrl: `${this.url}/revoke`,
      userinfoUrl: `${this.url}/v1/userinfo`,
      classroomUrl: this.url,
    };
  }

  /** Lets the next calls go wrong; several queue up. */
  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Lets a share of Classroom's calls fail with 429, 500 or 503. */
  setErrorRate(rate: ErrorRate): void {
    this.#faults.setErrorRate(rate);
  }

  setLatency(milliseconds: number): void {
    this.#faults.latencyMs = milliseconds;
  }

  setMaxPageSize(items: number): void {
    this.#settings.maxPageSize = items;
  }

  /** No more faults, latency and small pages; the school stays as it is. */
  behave(): void {
    this.#faults.clear();
    this.#settings.maxPageSize = PAGE_SIZE;
  }

  calls(): readonly Call[] {
    return this.#traffic.calls();
  }

  traffic(): Summary {
    return this.#traffic.summary();
  }

  forgetTraffic(): void {
    this.#traffic.clear();
  }

  async stop(): Promise<void> {
    await this.#listening.close();
    await Promise.all([this.school.settled(), this.grants.settled()]);
  }
}
