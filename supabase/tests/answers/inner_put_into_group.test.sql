-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_into_group(uuid,uuid[])'), $answers$console
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(ada) is not present in table "st ← ada, ada; ada, sid; ada, greg
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(age) is not present in table "st ← age, age; age, sol; age, gwen
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(Bystander kid) is not present in ← Bystander kid, sia; Bystander kid, two
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(grace) is not present in table " ← grace, max; grace, tom; grace, grace
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(greg) is not present in table "s ← greg, ada; greg, sid; greg, greg
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(gus) is not present in table "st ← gus, gus; gus, sue; gus, rhea
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(gwen) is not present in table "s ← gwen, age; gwen, sol; gwen, gwen
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(mae) is not present in table "st ← mae, mae; mae, tea; mae, Ursa
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(max) is not present in table "st ← max, max; max, tom; max, grace
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(rhea) is not present in table "s ← rhea, gus; rhea, sue; rhea, rhea
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(rob) is not present in table "st ← rob, rob; rob, tut; rob, Una One
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(sia) is not present in table "st ← sia, sia; sia, two
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(sid) is not present in table "st ← sid, ada; sid, sid; sid, greg
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(sol) is not present in table "st ← sol, age; sol, sol; sol, gwen
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(sue) is not present in table "st ← sue, gus; sue, sue; sue, rhea
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(tea) is not present in table "st ← tea, mae; tea, tea; tea, Ursa
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(tom) is not present in table "st ← tom, max; tom, tom; tom, grace
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(tut) is not present in table "st ← tut, rob; tut, tut; tut, Una One
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(two) is not present in table "st ← two, sia; two, two
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(Una One) is not present in table ← Una One, rob; Una One, tut; Una One, Una One
  23503 insert or update on table "group_students" violates foreign key constraint "group_students_group_id_fkey" Key (group_id)=(Ursa) is not present in table "s ← Ursa, mae; Ursa, tea; Ursa, Ursa$answers$,
  'The function put_into_group inside answers as listed');

select * from finish();
rollback;
