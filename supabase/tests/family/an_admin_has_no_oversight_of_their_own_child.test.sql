begin;
select plan(47);

select tests.create_user('ada', '{admin,client,tutor}', 'ada@example.com');
select tests.create_users('abe: admin', 'bob', 'rex', 'zed', 'mia: student', 'kim: student');
select tests.keep('own', tests.link('ada', 'mia'));
select tests.keep('bob', tests.link('bob', 'mia'));
select tests.keep('kim', tests.link('zed', 'kim'));
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'ada@example.com', now(), true, '{"nickname": "adasso"}');
insert into public.profile_roles (profile_id, role) values (tests.id('adasso'), 'admin');
select tests.authenticate_as('abe');
select tests.keep('order', (public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 1')).id);

-- As a guardian, and after the link has ended.
select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'An admin restricts nobody for their own child');
select throws_ok($$ select public.restrict_contacts(array[tests.id('kim'), tests.id('mia')], tests.id('rex'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'An admin does not restrict for their own child among others');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT403', 'permission.denied',
  'An admin lifts no restriction that protects their own child');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin lists no restrictions of their own child');
select is_empty($$ select from public.list_restrictions() where student_id = tests.id('mia') $$,
  'The list of all restrictions leaves out the own child');
select throws_ok($$ select public.set_link_rights(tests.the('bob'), '{}') $$, 'PT403', 'permission.denied',
  'An admin takes no rights from the other guardian of their own child');
select throws_ok($$ select public.set_primary_guardian(tests.the('bob')) $$, 'PT403', 'permission.denied',
  'An admin does not choose the primary guardian of their own child');
select throws_ok($$ select public.admin_link_student(tests.id('rex'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin links nobody to their own child');
select throws_ok($$ select public.unlink_student(tests.the('bob')) $$, 'PT404', 'link.not_found',
  'An admin ends no link of the other guardian of their own child');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin gets no explanation about another guardian of their own child');
select throws_ok($$ select public.explain_access(tests.id('ada'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin gets no explanation about themselves');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('rex'), null, 'Order 2') $$,
  'The same admin restricts for another student');
select lives_ok($$ select public.set_link_rights(tests.the('kim'), '{book,message}') $$,
  'The same admin sets the rights of a guardian of another student');
select isnt_empty($$ select from public.explain_access(tests.id('zed'), tests.id('kim')) $$,
  'The same admin gets an explanation about another student');
select isnt_empty($$ select from public.list_restrictions() where student_id = tests.id('kim') $$,
  'The list of all restrictions holds those of another student');
select tests.authenticate_as('adasso');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A second account of the admin does not manage the child either');
select is_empty($$ select from public.list_audit_log() where details ->> 'student_id' = tests.id('mia')::text $$,
  'A second account of the admin reads no audit rows of the child');
select tests.clear_authentication();
delete from public.profile_graph where id = tests.the('own');
select tests.authenticate_as('ada');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT403', 'permission.denied',
  'An admin who was a guardian lifts no restriction of the student');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin who was a guardian gets no explanation about the student');
select is_empty($$ select from public.list_audit_log() where details ->> 'student_id' = tests.id('mia')::text or entity_id = tests.the('order') $$,
  'An admin who was a guardian reads no audit rows of the restriction');
select is_empty($$ select from public.list_audit_log(tests.id('mia')) where entity_id = tests.id('mia') and details::text like '%' || tests.id('bob') || '%' $$,
  'The log of the student names no other guardian to an admin who was one');
select tests.authenticate_as('abe');
select isnt_empty($$ select from public.list_audit_log(tests.id('mia')) where entity = 'guardianships' and details ->> 'profile_id' = tests.id('bob')::text $$,
  'Another admin reads in the log who is or was a guardian of the student');
select isnt_empty($$ select from public.list_restrictions(tests.id('mia')) $$,
  'Another admin lists the restrictions of the student');
select isnt_empty($$ select from public.list_audit_log(tests.the('order')) $$,
  'Another admin reads the audit rows of the restriction');

-- A restriction against the admin, who is no guardian of this student: in whole and in part.
select tests.clear_authentication();
select tests.create_user('tut', '{tutor}');
select tests.course('course', 'tut', 'Writing'), tests.takes('course', 'kim');
select tests.authenticate_as('zed');
select tests.keep('thread', (public.send_message(tests.id('kim'), 'Swordfish', tests.id('tut'))).thread_id);
select tests.authenticate_as('ada');
select isnt_empty($$ select from public.find_threads(tests.id('kim')) $$, 'An admin finds the conversations about a student');
select isnt_empty($$ select from public.review_thread(tests.the('thread'), 'Complaint 1') $$, 'An admin reviews a conversation about a student');
select isnt_empty($$ select from public.guardian_children(tests.id('zed')) $$, 'An admin lists the students of a guardian');
select lives_ok($$ select public.suspend_profile(tests.id('kim'), 'Lost phone'), public.resume_profile(tests.id('kim')) $$, 'An admin suspends a student');
select tests.authenticate_as('abe');
select tests.keep('part', (public.restrict_contact(tests.id('kim'), tests.id('ada'), '{message}', 'Order 3')).id);
select tests.authenticate_as('ada');
select throws_ok($$ select public.lift_restriction(tests.the('part')) $$, 'PT404', 'restriction.not_found',
  'An admin does not lift a restriction against themselves');
select is_empty($$ select from public.list_restrictions() where id = tests.the('part') $$,
  'An admin does not list a restriction against themselves');
select is_empty($$ select from public.list_audit_log() where tests.the('part')::text in (entity_id::text, details ->> 'restriction_id') $$,
  'An admin reads no audit rows of a restriction against themselves');
select is_empty($$ select from public.find_threads(tests.id('kim')) $$,
  'An admin who is restricted for a student finds no conversations about the student');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint 1') $$, 'PT404', 'thread.not_found',
  'An admin who is restricted for a student reviews no conversation about the student');
select is_empty($$ select from public.guardian_children(tests.id('zed')) union all select from public.find_people('kim') $$,
  'An admin who is restricted for a student does not find the student, nor under a guardian');
select is_empty($$ select from public.list_audit_log(tests.id('kim')) $$, 'An admin who is restricted for a student reads no log about the student');
select throws_ok($$ select public.revoke_role(tests.id('kim'), 'student') $$, 'PT403', 'permission.denied',
  'An admin who is restricted for a student takes no role from the student');
select throws_ok($$ select public.suspend_profile(tests.id('kim'), 'Mine') $$, 'PT403', 'permission.denied',
  'An admin who is restricted for a student does not suspend the student');
select tests.authenticate_as('adasso');
select throws_ok($$ select public.lift_restriction(tests.the('part')) $$, 'PT404', 'restriction.not_found',
  'A second account of the admin does not lift it either');
select tests.authenticate_as('abe');
select tests.keep('whole', (public.restrict_contact(tests.id('kim'), tests.id('ada'), null, 'Order 4')).id);
select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'An admin who is restricted for a student does not manage the student');
select throws_ok($$ select public.lift_restriction(tests.the('whole')) $$, 'PT403', 'permission.denied',
  'An admin does not lift a restriction that denies them everything');
select tests.authenticate_as('abe');
select lives_ok($$ select public.lift_restriction(tests.the('part')) $$,
  'Another admin lifts the partial restriction');
select lives_ok($$ select public.lift_restriction(tests.the('whole')) $$,
  'Another admin lifts the whole restriction');
-- What is over keeps nobody away, nor does what is to come, a block, or an order that would leave the student without an admin.
select tests.authenticate_as('ada');
select isnt_empty($$ select from public.find_threads(tests.id('kim')) $$, 'An admin whose order was lifted oversees the student again');
select tests.clear_authentication();
select tests.create_user('ben', '{student}');
insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis, starts_at)
select tests.id('ben'), tests.id('ada'), k.kind::public.restriction_kind, k.rights::public.guardian_right[], 'Block', k.starts_at
from (values ('CONTACT', '{}', now()), ('BLOCK', '{}', now()), ('ORDER', '{message}', now() + interval '1 day')) k(kind, rights, starts_at);
select tests.authenticate_as('ada');
select lives_ok($$ select public.suspend_profile(tests.id('ben'), 'Complaint 5') $$, 'An admin suspends who has blocked them');
select tests.clear_authentication();
insert into public.contact_restrictions (student_id, profile_id, rights, basis)
select tests.id('kim'), r.profile_id, '{message}', 'Order 6' from public.profile_roles r where r.role = 'admin';
select tests.authenticate_as('ada');
select isnt_empty($$ select from public.find_threads(tests.id('kim')) $$, 'Orders against all admins leave the student with them');
select tests.authenticate_as_service_role();
select isnt_empty($$ select from public.list_restrictions(tests.id('mia')) $$,
  'The secret key lists the restrictions of every student');
select isnt_empty($$ select from public.explain_access(tests.id('ada'), tests.id('kim')) $$,
  'The secret key gets an explanation about an admin');

select * from finish();
rollback;
