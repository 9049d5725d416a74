import { expect, test } from "vitest";
import { AddressRefused, guardedLookup, isPublic, readAddress } from "./address.ts";

const reasonOf = (url: string, mayBeLocal = false) => {
  try {
    return readAddress(url, mayBeLocal).href;
  } catch (error) {
    return error instanceof AddressRefused ? error.reason : error;
  }
};

test("a public host by https may be called", () => {
  expect(reasonOf("https://hooks.example.com/a?b=1")).toBe("https://hooks.example.com/a?b=1");
  expect(reasonOf("https://example.com:443/")).toBe("https://example.com/");
});

test.each([
  ["https://127.1/", "literal_address"],
  ["https://0/", "literal_address"],
  ["https://0x7f000001/", "literal_address"],
  ["https://2130706433/", "literal_address"],
  ["https://[::1]/", "literal_address"],
  ["https://[::ffff:127.0.0.1]/", "literal_address"],
  ["https://8.8.8.8/", "literal_address"],
  ["https://localhost./", "private_name"],
  ["https://a.localhost/", "private_name"],
  ["https://printer.local/", "private_name"],
  ["https://router/", "private_name"],
  ["https://example.com:22/", "other_port"],
  ["https://a@example.com/", "holds_credentials"],
  ["http://example.com/", "not_https"],
  ["http://127.0.0.1:3000/", "not_https"],
  ["example.com", "not_an_address"],
])("%s is refused: %s", (url, reason) => {
  expect(reasonOf(url)).toBe(reason);
});

test("this machine may be called by http where development allows it, and no other machine", () => {
  expect(reasonOf("http://127.0.0.1:3000/hook", true)).toBe("http://127.0.0.1:3000/hook");
  expect(reasonOf("http://10.0.0.1:3000/hook", true)).toBe("not_https");
});

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["10.0.0.1", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["127.0.0.1", false],
  ["0.0.0.0", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["224.0.0.1", false],
  ["::1", false],
  ["::ffff:10.0.0.1", false],
  ["fc00::1", false],
  ["fe80::1", false],
  ["64:ff9b::a00:1", false],
  ["2002:a00:1::", false],
  ["::7f00:1", false],
  ["::a00:1", false],
  ["64:ff9b:1::a00:1", false],
  ["fec0::1", false],
  ["not an address", false],
])("%s is public: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

/** What a name's lookup ends with, where it resolves to these. */
function looked(addresses: string[], all: boolean) {
  const resolve = (
    _name: string,
    _options: object,
    callback: (error: null, found: { address: string; family: number }[]) => void,
  ) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  return new Promise<unknown>((done) => {
    guardedLookup(resolve)("example.com", { all }, (error, address) =>
      done(error instanceof AddressRefused ? error.reason : address),
    );
  });
}

test("a name is called where all of its addresses are public", async () => {
  expect(await looked(["8.8.8.8", "2606:4700::1111"], false)).toBe("8.8.8.8");
  expect(await looked(["8.8.8.8"], true)).toEqual([{ address: "8.8.8.8", family: 4 }]);
  for (const all of [true, false]) {
    expect(await looked(["8.8.8.8", "10.0.0.1"], all)).toBe("private_address");
    expect(await looked(["::ffff:127.0.0.1"], all)).toBe("private_address");
    expect(await looked([], all)).toBe("private_address");
  }
});
