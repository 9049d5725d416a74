// What can change authority by the catalog, and is in no story, each with the reason.
export const exceptions: Record<string, string> = {
  add_students: "It is add_student for many, row by row.",
  apply_sync: "Courses of a provider have neither tutor nor class, so nobody becomes staff.",
  approve_sync: "As apply_sync.",
  block_contact:
    "It ends the conversations of two people and denies no right: links, lessons, places and rights stay.",
  claim_sms: "Of an invitation it sets when and how often it was sent.",
  complete_booking: "A completed lesson leaves the tutor what the confirmed one gave.",
  export_protections: "It may close a restored project to everybody; in an open one it only reads.",
  freeze_email: "It stores the hash of a token; the stage does so for every invitation.",
  freeze_sms: "As freeze_email.",
  import_progress: "As apply_sync.",
  reapply_protections:
    "It does again, in a database that lost them, acts of stories that took authority; a test restores a copy.",
  record_absences:
    "It tells of absences; the enrollment it may touch changes its last access, never its status.",
  record_sms: "As claim_sms.",
  record_sms_event: "As claim_sms.",
  restrict_contacts: "It is restrict_contact for several students, all or nothing.",
  share_invitation:
    "It is resend_invitation for a number; its token shows the invitation and accepts nothing.",
  set_country: "Both countries of a story have the ages of the settings.",
  set_tutor_listed: "A listing shows a card and confers nothing.",
  unblock_contact: "As block_contact.",
};
