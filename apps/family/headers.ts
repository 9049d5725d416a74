// The headers that a host sends with every file of the app. The local stack sends them too, so that
// what they forbid is noticed here.

/** react-aria adds two style sheets of its own; these are the hashes of their text. */
const reactAriaStyles = [
  // usePress: what may be scrolled by touching a button.
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  // usePreventScroll on iOS: the page behind a dialog stays.
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** `pictureHosts`: whose pictures of people are shown, see README.md. */
export function securityHeaders(
  apiUrl: string,
  pictureHosts: readonly string[] = [],
): Record<string, string> {
  const api = new URL(apiUrl);
  const live = `${api.protocol === "https:" ? "wss" : "ws"}://${api.host}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...reactAriaStyles].join(" "),
    // Another host would learn from a person's picture who looks at it, when and from where.
    ["img-src 'self' data: blob:", api.origin, ...pictureHosts.map((host) => `https://${host}`)].join(" "),
    "font-src 'self'",
    `connect-src 'self' ${api.origin} ${live}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
