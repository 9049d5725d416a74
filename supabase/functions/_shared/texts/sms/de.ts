// Written by `npm run build -w @homeroom/texts` from packages/texts/sms.
// biome-ignore format: one message a line
export const messages = {
  "someone": "Jemand",
  "invitation": "{inviter} lädt Sie zu Homeroom ein. Lesen Sie, worum es geht, und nehmen Sie an oder lehnen Sie ab:",
  "stop": "Antworten Sie STOP, wenn Sie so etwas nicht mehr erhalten möchten.",
};
