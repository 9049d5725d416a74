// Where a list opens, for one whose length changes while somebody types.
import { type RefObject, useLayoutEffect, useState } from "react";

/** The height of a list, in pixels, if there is room for it. */
export const listHeight = 288;
/** Between it and the control, and to the edge of the window. */
const edge = 20;

/**
 * The side of a control that has room for a whole list, or else more room. A list which became shorter would
 * jump to the other side below the finger if its own length decided, and a phone's keyboard takes the place
 * that was there when it opened.
 */
export function useSide(control: RefObject<HTMLElement | null>, isOpen: boolean): "top" | "bottom" {
  const [side, setSide] = useState<"top" | "bottom">("bottom");
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const view = window.visualViewport;
    const look = () => {
      const box = control.current?.getBoundingClientRect();
      if (!box) return;
      const top = view?.offsetTop ?? 0;
      const above = box.top - top;
      const below = top + (view?.height ?? window.innerHeight) - box.bottom;
      setSide(below >= Math.min(listHeight + edge, above) ? "bottom" : "top");
    };
    // Above its keyboard a phone scrolls the field into view. Where that scrolls a dialog, react-aria, which hears
    // only of the window, would leave the list where the field was; it moves lists right after the keyboard alone.
    const follow = ({ target }: Event) => {
      if (!(target instanceof Element && target.contains(control.current))) return;
      look();
      view?.dispatchEvent(new Event("scroll"));
    };
    look();
    view?.addEventListener("resize", look);
    document.addEventListener("scroll", follow, true);
    return () => {
      view?.removeEventListener("resize", look);
      document.removeEventListener("scroll", follow, true);
    };
  }, [control, isOpen]);
  return side;
}
