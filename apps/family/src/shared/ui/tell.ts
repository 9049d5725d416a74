// Short news that nobody has to answer, such as what was done.

/** A sentence, or an error whose sentence the region finds. */
export type News = { text: string } | { error: unknown };
type Listener = (news: News) => void;

let waiting: News[] = [];
let show: Listener | undefined;
let any = false;
const watchers = new Set<() => void>();

export const anyNews = {
  current: () => any,
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};

export function tell(text: string): void {
  add({ text });
}

/** For an action without a place of its own for what went wrong. */
export function tellError(error: unknown): void {
  add({ error });
}

function add(news: News): void {
  if (show) {
    show(news);
    return;
  }
  waiting.push(news);
  any = true;
  for (const watcher of watchers) watcher();
}

/** From the region, once it is loaded. */
export function onNews(listener: Listener): void {
  show = listener;
  for (const news of waiting) listener(news);
  waiting = [];
}
