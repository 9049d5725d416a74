-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_students', tests.everybody()), $answers$add_students(rows: '[{"student_email": "sid@bystander.example", "is_13_plus": true}, {"student_email": "new@bystander.example", "is_13_plus": true}]'::jsonb)
  ada: 2 rows 0b79df rate_limits -0+1 1538bb
  age: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 db0b56 locks advisory 1, invitations 2, profiles 1
  anon console grace: auth.required Sign in first.
  greg: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 f121f6 locks advisory 1, invitations 2, profiles 1
  gus: 2 rows 72ec59 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 eb48b2 locks advisory 1, invitations 1, profiles 1
  gwen: 2 rows 72ec59 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 52584f locks advisory 1, invitations 1, profiles 1
  mae: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 6f9d10 locks advisory 1, invitations 2, profiles 1
  max: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 699464 locks advisory 1, invitations 2, profiles 1
  rhea: 2 rows 72ec59 audit_log -0+2 email_outbox -0+1 invitation_secrets -0+1 invitations -0+1 rate_limits -0+4 bece34 locks advisory 1, invitations 1, profiles 1
  rob: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 5b095d locks advisory 1, invitations 2, profiles 1
  sia: 2 rows 0b79df rate_limits -0+1 fad0da
  sid: 2 rows 0b79df rate_limits -0+1 23c3af
  sol: 2 rows 0b79df rate_limits -0+1 24a362
  sue: 2 rows 0b79df rate_limits -0+1 3baa23
  tea: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 c93462 locks advisory 1, invitations 2, profiles 1
  tom: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 4ed0a6 locks advisory 1, invitations 2, profiles 1
  tut: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 265dce locks advisory 1, invitations 2, profiles 1
  two: 2 rows 9d54de audit_log -0+4 email_outbox -0+2 invitation_secrets -0+2 invitations -0+2 notifications -0+1 rate_limits -0+5 821f77 locks advisory 1, invitations 2, profiles 1$answers$,
  'Everybody gets the listed answers from add_students');

select * from finish();
rollback;
