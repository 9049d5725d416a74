import { useState } from "react";
import { type Session, useSession } from "../../app/session.ts";
import { cx } from "./classes.ts";

const sizes = { small: "size-8 text-xs", medium: "size-11 text-sm", large: "size-16 text-xl" };
const colors = [
  "bg-[#d7e6fb] text-[#173f75]",
  "bg-[#fde3cf] text-[#7a3a05]",
  "bg-[#dcf2e4] text-[#14532d]",
  "bg-[#eadffb] text-[#4c2889]",
  "bg-[#fbdfe7] text-[#7d1d3f]",
  "bg-[#d6f1f3] text-[#0f4c54]",
];

/** People choose the address: their own server would be told who sees them, when and from where. */
function isTrusted(url: string, { apiUrl, pictureHosts }: Session["config"]): boolean {
  if (!URL.canParse(url)) return false;
  const { host, origin } = new URL(url);
  return origin === new URL(apiUrl).origin || pictureHosts.includes(host);
}

/** The picture of a person, or their initials on a color that stays theirs. Read aloud is the name beside it. */
export function Avatar({
  name,
  url,
  size = "medium",
}: {
  name: string | null;
  url?: string | null;
  size?: keyof typeof sizes;
}) {
  const { config } = useSession();
  const [broken, setBroken] = useState<string | null>(null);
  const words = (name ?? "").trim().split(/\s+/u);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("");
  const color =
    colors[[...(name ?? "")].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % colors.length];
  const shape = cx("shrink-0 rounded-full", sizes[size]);
  if (url && url !== broken && isTrusted(url, config))
    return (
      <img
        src={url}
        alt=""
        referrerPolicy="no-referrer"
        onError={() => setBroken(url)}
        className={cx(shape, "object-cover")}
      />
    );
  return (
    // Initials are decoration, not text: a button that shows them is called by its label.
    <span
      aria-hidden
      data-initials={initials || "?"}
      className={cx(
        shape,
        "grid place-items-center font-bold uppercase select-none before:content-[attr(data-initials)]",
        color,
      )}
    />
  );
}
