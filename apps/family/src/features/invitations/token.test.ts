// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { forgetToken, takeToken, tokenOf } from "./token.ts";

beforeEach(() => {
  forgetToken();
  window.history.replaceState(null, "", "/invitations?a=1#token=t1");
  takeToken(null);
});

test("a visitor's token is that of the first person who comes back with it, and of nobody else", () => {
  expect(window.location.href, "The token leaves the address bar.").toMatch(/\/invitations\?a=1$/);
  expect(
    [tokenOf(null), tokenOf("mia")],
    "A list that is opened otherwise shows no invitation of a link.",
  ).toEqual(["t1", null]);
  takeToken("mia");
  expect([tokenOf("mia"), tokenOf("bob"), tokenOf(null)]).toEqual(["t1", null, null]);
  takeToken("bob");
  expect(tokenOf("mia"), "The token of a person who left is forgotten when another person comes.").toBeNull();
});

test("a token is kept for half an hour", () => {
  vi.useFakeTimers({ now: Date.now() + 31 * 60_000 });
  takeToken("mia");
  expect([tokenOf("mia"), tokenOf(null)]).toEqual([null, null]);
  vi.useRealTimers();
});
