/**
 * Where webhooks may go: to public hosts by https. An address is judged when it is registered, and each IP address
 * again when it is called, because a name may lead elsewhere by then.
 */
import { type LookupAddress, lookup } from "node:dns";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { readEnv } from "../env.ts";

/** The address may not be called; `reason` is a word for the log. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const environment = z.object({ WEBHOOK_ALLOW_LOCAL: z.enum(["true", "false"]).default("false") });

/** For development: whether endpoints may be on this machine. */
export function allowsLocal(): boolean {
  return readEnv(environment).WEBHOOK_ALLOW_LOCAL === "true";
}

/** Names that lead into somebody's own network wherever they are asked. */
const inside = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * Reads an endpoint's address.
 *
 * @throws AddressRefused
 */
export function readAddress(text: string, mayBeLocal: boolean): URL {
  if (!URL.canParse(text) || text.length > 2000) throw new AddressRefused("not_an_address");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") throw new AddressRefused("holds_credentials");
  if (mayBeLocal && isLocal(url)) return url;
  if (url.protocol !== "https:") throw new AddressRefused("not_https");
  if (url.port !== "") throw new AddressRefused("other_port");
  // After parsing: `127.1` and `0` are literals by now.
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host)) throw new AddressRefused("literal_address");
  if (!host.includes(".") || inside.test(host)) throw new AddressRefused("private_name");
  return url;
}

/** For development: plain http to this machine. */
export function isLocal(url: URL): boolean {
  return url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname);
}

/** The IPv6 addresses that the public internet has; outside are old ways to write IPv4 ones, as `::7f00:1`. */
const publicV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an IP address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one counts as itself.
  const ip = ipaddr.process(address);
  return ip.range() === "unicast" && (ip instanceof ipaddr.IPv4 || ip.match(publicV6));
}

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type Resolve = (
  hostname: string,
  options: { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** The `lookup` of a request: one address that is not public, and the name is refused. */
export function guardedLookup(resolve: Resolve = lookup) {
  return (hostname: string, options: { all?: boolean | undefined }, callback: Callback): void => {
    resolve(hostname, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) callback(error, []);
      else if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
        callback(new AddressRefused("private_address"), []);
      } else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
