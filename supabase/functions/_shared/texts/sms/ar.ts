// Written by `npm run build -w @homeroom/texts` from packages/texts/sms.
// biome-ignore format: one message a line
export const messages = {
  "someone": "شخص ما",
  "invitation": "دعاك {inviter} إلى Homeroom. اقرأ موضوع الدعوة ثم اقبلها أو ارفضها:",
  "stop": "أجب بكلمة STOP كي لا تصلك رسائل كهذه.",
};
