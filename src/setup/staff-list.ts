// The people of a hotel's file: who joins, who changes, who leaves. People are never deleted; posts are closed.
import type { Instant } from '../base/clock.ts'
import { type HotelId, type StaffId, newId } from '../base/ids.ts'
import { audit } from '../staff/audit.ts'
import type { Tx } from '../store/transaction.ts'
import type { HotelFile } from './hotel-file.ts'

type Person = {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly department: string | null
  readonly language: string
  readonly phone: string | null
}
type Known = Person & { readonly id: StaffId; readonly active: boolean }

/** Brings staff and posts to what the file says. Returns a line for each person whom it changes. */
export async function applyStaff(tx: Tx, file: HotelFile, now: Instant): Promise<string[]> {
  const known = await knownStaff(tx, file)
  const wanted = file.staff.map((entry) => ({
    ...entry,
    department: entry.department ?? null,
    language: entry.language ?? file.languages[0]!,
    phone: entry.phone?.replace(/[ -]/g, '') ?? null,
  }))
  await writeStaff(tx, file.id, wanted, now)
  const emails = new Set(wanted.map(({ email }) => email))
  const left = known.filter(({ active, email }) => active && !emails.has(email))
  for (const person of left) await closePost(tx, file.id, person, now)
  return [
    ...wanted.flatMap((person) =>
      changeOf(
        person,
        known.find(({ email }) => email === person.email),
      ),
    ),
    ...left.map(({ email, name }) => `staff: ${name} <${email}> leaves`),
  ]
}

function changeOf(person: Person, known: Known | undefined): string[] {
  const who = `staff: ${person.name} <${person.email}>`
  if (!known?.active)
    return [`${who} joins as ${person.role}${person.department ? `, ${person.department}` : ''}`]
  const fields = ['name', 'role', 'department', 'language', 'phone'] as const
  return fields
    .filter((field) => known[field] !== person[field])
    .map((field) => `${who} ${field}: ${known[field] ?? 'none'} -> ${person[field] ?? 'none'}`)
}

/** Everyone who has or had a post here, and whoever of the file works elsewhere in the group. */
function knownStaff(tx: Tx, file: HotelFile): Promise<Known[]> {
  const emails = file.staff.map(({ email }) => email)
  return tx.$queryRaw<Known[]>`
    SELECT s.id::text, s.email, s.name, s.language, s.phone, coalesce(p.role, '') AS role, p.department,
           coalesce(p.active, false) AS active
    FROM staff s LEFT JOIN staff_post p ON p.staff_id = s.id AND p.hotel_id = ${file.id}
    WHERE p.hotel_id IS NOT NULL OR s.email = ANY(${emails})
    ORDER BY s.name, s.id`
}

async function writeStaff(tx: Tx, hotelId: HotelId, people: readonly Person[], now: Instant): Promise<void> {
  const rows = JSON.stringify(people.map((person) => ({ id: newId<StaffId>(now), ...person })))
  await tx.$executeRaw`
    WITH listed AS (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb)
        AS p (id uuid, email text, name text, role text, department text, language text, phone text)
    ), person AS (
      INSERT INTO staff (id, email, name, language, phone, created_at)
      SELECT id, email, name, language, phone, ${now} FROM listed ORDER BY email
      ON CONFLICT (email) DO UPDATE SET name = excluded.name, language = excluded.language, phone = excluded.phone
      RETURNING id, email
    )
    INSERT INTO staff_post (staff_id, hotel_id, role, department, active)
    SELECT person.id, ${hotelId}, listed.role, listed.department, true FROM listed JOIN person USING (email)
    ON CONFLICT (staff_id, hotel_id) DO UPDATE SET role = excluded.role, department = excluded.department, active = true`
}

/** Rights go with the post. Someone with no other post is signed out at once, and links not used yet are void. */
async function closePost(tx: Tx, hotelId: HotelId, { id }: Known, now: Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE staff_post SET active = false WHERE staff_id = ${id}::uuid AND hotel_id = ${hotelId}`
  await tx.$executeRaw`
    DELETE FROM staff_session s WHERE s.staff_id = ${id}::uuid
      AND NOT EXISTS (SELECT FROM staff_post p WHERE p.staff_id = s.staff_id AND p.active)`
  await tx.$executeRaw`
    DELETE FROM single_use t WHERE t.subject_id = ${id}::uuid AND t.purpose IN ('sign-in', 'staff-link')
      AND NOT EXISTS (SELECT FROM staff_post p WHERE p.staff_id = t.subject_id AND p.active)`
  await audit(tx, { action: 'staff.left', subject: 'staff', subjectId: id, detail: { hotelId } }, now)
}
