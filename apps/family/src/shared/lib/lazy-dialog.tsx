import { type ComponentType, lazy, Suspense } from "react";

type Opened = { isOpen: boolean; onClose(): void };

/**
 * A dialog whose code comes when it is first opened: few open it, everybody loads the page. At the top of a
 * module:
 *
 * @example
 * const AddDialog = lazyDialog(() => import("./add-dialog.tsx").then((file) => file.AddDialog));
 * // <AddDialog isOpen={isAdding} onClose={() => setAdding(false)} />
 */
export function lazyDialog<Props extends Opened>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded: ComponentType<Props> = lazy(async () => ({ default: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, when its module is loaded.
  return function LazyDialog(props: Props) {
    if (!props.isOpen) return null;
    return (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
