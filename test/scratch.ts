// Where tests keep what they throw away: in memory where there is plenty, since databases are many small files.
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
/** Bytes. A container's default is far below and would fill up. */
const PLENTY = 4e9

/** The folder to make temporary folders in. */
export async function scratch(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }))
  return process.env['TMPDIR'] === undefined && bavail * bsize > PLENTY ? MEMORY : tmpdir()
}
