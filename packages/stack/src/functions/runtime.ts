// Edge functions under /functions/v1/<name>. Each has its own Deno process, as hosted each has its
// own isolate; it starts with the first request and again after a crash or a change of its files.
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { proxy } from "hono/proxy";
import { messageOf } from "../errors.ts";
import { type Watcher, watchFiles } from "../watch.ts";
import { Worker } from "./worker.ts";

export type RuntimeOptions = {
  /** supabase/functions */
  folder: string;
  env: Record<string, string>;
  log: (line: string) => void;
  /** Restart functions when their files change. */
  watch: boolean;
};

const NAME = /^[a-zA-Z][a-zA-Z0-9_-]*$/;
/** Tests stand beside the function that they test; no function imports them. */
const TEST_FILE = /\.test\.tsx?$|^_testing\b/;

export class FunctionRuntime {
  readonly #options: RuntimeOptions;
  readonly #workers = new Map<string, Worker>();
  #watcher: Watcher | undefined;
  #stopped = false;

  private constructor(options: RuntimeOptions) {
    this.#options = options;
  }

  static async start(options: RuntimeOptions): Promise<FunctionRuntime> {
    const { folder } = options;
    const runtime = new FunctionRuntime(options);
    if (options.watch && existsSync(folder)) {
      const onChange = (path: string) => {
        if (!TEST_FILE.test(relative(folder, path))) void runtime.#stopWorkers();
      };
      runtime.#watcher = await watchFiles(folder, onChange, options.log);
    }
    return runtime;
  }

  has(name: string): boolean {
    return NAME.test(name) && existsSync(join(this.#options.folder, name, "index.ts"));
  }

  async names(): Promise<string[]> {
    const entries = await readdir(this.#options.folder).catch(() => []);
    return entries.filter((name) => this.has(name)).sort();
  }

  async serve(request: Request, peerAddress: string | null): Promise<Response> {
    const url = new URL(request.url);
    const [name = "", ...rest] = url.pathname.replace(/^\/functions\/v1\//, "").split("/");
    if (!this.has(name)) return failure(404, "NOT_FOUND", "Requested function was not found");
    let address: string;
    try {
      address = await this.#worker(name).url;
    } catch (error) {
      this.#options.log(`[${name}] did not boot: ${messageOf(error)}`);
      return failure(503, "BOOT_ERROR", "Function failed to start (please check logs)");
    }
    // As hosted, the function sees its own name as the first part of the path.
    const target = `${address}/${[name, ...rest].join("/")}${url.search}`;
    const headers = new Headers(request.headers);
    headers.set("x-forwarded-host", url.host);
    headers.set("x-forwarded-proto", url.protocol.replace(":", ""));
    headers.set("x-forwarded-for", peerAddress ?? "127.0.0.1");
    try {
      return await proxy(target, { raw: request, headers, redirect: "manual" });
    } catch (error) {
      this.#options.log(`[${name}] ${messageOf(error)}`);
      return failure(500, "WORKER_ERROR", "Function exited due to an error (please check logs)");
    }
  }

  /** Process ids of the functions that run now. */
  pids(): Map<string, number> {
    return new Map([...this.#workers].flatMap(([name, { pid }]) => (pid ? [[name, pid] as const] : [])));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#watcher?.close();
    await this.#stopWorkers();
  }

  #worker(name: string): Worker {
    if (this.#stopped) throw new Error("the stack is stopping");
    const running = this.#workers.get(name);
    if (running) return running;
    const { folder, env, log } = this.#options;
    const onEnd = () => {
      if (this.#workers.get(name) === worker) this.#workers.delete(name);
    };
    const worker = new Worker({ folder, name, env, log, onEnd });
    this.#workers.set(name, worker);
    return worker;
  }

  async #stopWorkers(): Promise<void> {
    const workers = [...this.#workers.values()];
    this.#workers.clear();
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function failure(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}
