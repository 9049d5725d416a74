begin;
select plan(7);

select tests.staff_schools();
select tests.create_user('oli'), tests.create_user('nora');
select tests.employ('oli', 'organization_manager', 'south');
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('pat', tests.brought('Pat', 'north', 'client'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));

select tests.authenticate_as('olga');
select tests.keep('early', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.clear_authentication();
select tests.create_user('evil', '{student}');
-- His guardian has taken him to a school of another organization.
delete from public.class_students where student_id = tests.the('kid');
insert into public.class_students (class_id, student_id) values (tests.place('b1'), tests.the('kid'));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.id(n), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress,message,book}' from unnest('{bob,nora}'::text[]) n;

select tests.authenticate_as('olga');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'other@example.com') $$, 'PT404', 'profile.not_found', 'the organization that brought a child hands it over no more once it has left');
select lives_ok($$ select public.invite_placeholder(tests.the('pat'), 'other@example.com') $$, 'a guardian, who sits nowhere, it does');
select tests.authenticate_as('evil');
select throws_ok($$ select public.accept_invitation(tests.the('early')) $$, 'PT403', 'link.not_available', 'nor does what it sent before');
select tests.clear_authentication();
delete from public.class_students where student_id = tests.the('kid');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
select tests.clear_authentication();
-- The father manages the school.
select tests.employ('bob', 'school_manager', 'high');
select tests.authenticate_as('bob');
select tests.keep('own', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.authenticate_as('evil');
select throws_ok($$ select public.accept_invitation(tests.the('own')) $$, 'PT403', 'link.not_available', 'a guardian with another mailbox does not see the other guardians by managing the school');
select is((select count(*)::int from public.my_guardians), 0, 'they stay unseen');
select tests.authenticate_as('sam');
select tests.keep('school', (public.invite_placeholder(tests.the('kid'), 'evil@example.com')).id);
select tests.authenticate_as('evil');
select lives_ok($$ select public.accept_invitation(tests.the('school')) $$, 'the child''s school does');
select is((select count(*)::int from public.my_guardians), 2, 'with both guardians');

select * from finish();
rollback;
