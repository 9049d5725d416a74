// Runs one edge function inside Deno: `deno run … host.deno.ts <file URL of its index.ts>`.
// Ends by itself when the stack goes away, however that happens: then standard input closes.
type Served = { default: { fetch(request: Request): Response | Promise<Response> } };

const functionUrl = Deno.args[0] ?? "";
const module: Served = await import(functionUrl);

Deno.serve(
  {
    hostname: "127.0.0.1",
    port: 0,
    onListen: ({ port }) => console.log(JSON.stringify({ listening: port })),
    onError: (error) => {
      // Callers learn that it failed, the log learns why.
      console.error(error);
      return Response.json(
        { code: "WORKER_ERROR", message: "Function exited due to an error" },
        { status: 500 },
      );
    },
  },
  (request) => module.default.fetch(request),
);

for await (const _ of Deno.stdin.readable) {
  // Nothing is ever sent.
}
Deno.exit();
