// The question before something final, for pages that few leave by it.
import { lazyDialog } from "../lib/lazy-dialog.tsx";

export const LazyConfirmDialog = lazyDialog(() => import("./dialog.tsx").then((file) => file.ConfirmDialog));
