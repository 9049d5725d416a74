/** What opens below a control, and a row in it. */
export const popoverClass =
  "min-w-(--trigger-width) max-w-[min(28rem,calc(100vw-1rem))] overflow-auto rounded-2xl border border-line bg-raised p-1.5 shadow-pop entering:animate-appear outline-none";
export const itemClass =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 text-[0.9375rem] text-ink outline-none focus:bg-hover pressed:bg-sunken selected:bg-tint selected:text-on-tint disabled:opacity-50";
