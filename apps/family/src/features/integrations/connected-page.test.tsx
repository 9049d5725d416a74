// @vitest-environment happy-dom
import { HomeroomError } from "@homeroom/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { LanguageProvider } from "../../shared/i18n/i18n.tsx";
import { loadMessages } from "../../shared/i18n/messages.ts";

const server = vi.hoisted(() => ({ preview: (): unknown => undefined }));

vi.mock("@tanstack/react-router", () => ({
  getRouteApi: () => ({ useSearch: () => ({ integration: "two", proof: "proof" }) }),
}));
vi.mock("@homeroom/react", () => {
  // What came back from the platform is on the second page of both lists.
  const list = (...rows: object[]) => ({
    list: () => ({
      queryKey: rows,
      queryFn: async ({ pageParam }: { pageParam: number }) => ({
        rows: rows.slice(pageParam, pageParam + 1),
        hasMore: pageParam + 1 < rows.length,
        count: null,
      }),
      initialPageParam: 0,
      getNextPageParam: ({ hasMore }: { hasMore: boolean }, _: unknown, at: number) =>
        hasMore ? at + 1 : undefined,
    }),
  });
  const students = list({ studentId: "s1", fullName: "Mia One" }, { studentId: "s2", fullName: "Leo Two" });
  const integrations = list(
    { id: "one", status: "active", studentId: "s1" },
    { id: "two", status: "pending", studentId: "s2" },
  );
  const preview = () => ({ queryKey: ["preview"], retry: false, queryFn: async () => server.preview() });
  const homeroom = {
    infinite: { integrations, students },
    query: { integrations: { preview } },
    mutation: { integrations: { complete: () => ({ mutationFn: async () => null }) } },
  };
  return { useHomeroom: () => homeroom };
});

const { ConnectedPage } = await import("./connected-page.tsx");

beforeAll(() => loadMessages("app", "errors", "words", "integrations"));
afterEach(cleanup);

function show(preview: () => unknown) {
  server.preview = preview;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider initial="en">
        <ConnectedPage />
      </LanguageProvider>
    </QueryClientProvider>,
  );
}
const refused = (code: "network.failed" | "integration.state_invalid") => () => {
  throw new HomeroomError(code, null, code, {});
};
const isRefused = () => screen.queryByText(/permission was not given/) !== null;

test("lists are loaded to the page on which the account and the child stand", async () => {
  show(() => ({ externalAccount: "leo@school.example" }));
  expect((await screen.findByText(/leo@school\.example/)).textContent).toContain("Leo Two");
});

test("an answer that did not come is no refusal, and is asked for again", async () => {
  show(refused("network.failed"));
  await screen.findByRole("button", { name: "Try again" });
  expect(isRefused()).toBe(false);
});

test("a refusal says so", async () => {
  show(refused("integration.state_invalid"));
  await screen.findByRole("link");
  expect(isRefused()).toBe(true);
});
