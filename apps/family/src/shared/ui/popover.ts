/**
 * What opens below a control, and a row in it. react-aria hides what it has not placed yet, and may leave it hidden
 * when a list opens while its dialog still appears.
 */
export const popoverClass =
  "opacity-100! [clip:auto]! [clip-path:none]! mask-none! min-w-(--trigger-width) max-w-[min(28rem,calc(100vw-1rem))] overflow-auto rounded-2xl border border-line bg-raised p-1.5 shadow-pop outline-none";
export const itemClass =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 text-[0.9375rem] text-ink outline-none focus:bg-hover pressed:bg-sunken selected:bg-tint selected:text-on-tint disabled:opacity-50";
