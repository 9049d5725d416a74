begin;
select plan(5);

-- A tutor who also manages the student and is booked by the other guardian.
select tests.create_family();
select tests.create_user('greg', '{client,tutor}');
select tests.link('greg', 'charlie', p_relation => 'OTHER');
select tests.book('eve', 'greg', 'charlie', '3 days', 'confirmed');

select tests.authenticate_as('greg');
select set_eq($$ select full_name || ' ' || role from public.list_contacts() $$, '{Dana TUTOR,Bob PARENT,Eve PARENT}'::text[],
  'A tutor who is also a guardian finds contacts on both sides but not themselves');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Note to self', tests.id('greg')) $$, 'PT404', 'contact.not_found',
  'A tutor who is also a guardian cannot write to themselves');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('greg')) $$, 'PT404', 'contact.not_found',
  'A tutor who is also a guardian cannot start a thread with themselves');
select is((select guardian_id from public.start_thread(tests.id('charlie'))), tests.id('bob'),
  'A thread without a name goes to the primary guardian');
select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
update public.profile_graph set rights = '{book}' where id in (tests.link_id('bob', 'charlie'), tests.link_id('eve', 'charlie'));
select tests.authenticate_as('greg');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT409', 'guardian.not_linked',
  'A thread without a name never goes to the caller');

select * from finish();
rollback;
