export const relations = ["MOTHER", "FATHER", "GUARDIAN", "OTHER"] as const;
export const rights = ["view_progress", "message", "book", "receive_alerts"] as const;
export type Relation = (typeof relations)[number];
