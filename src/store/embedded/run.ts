// Runs one of PostgreSQL's programs to its end.
import { type ExecFileOptions, execFile } from 'node:child_process'

/** What it printed. Throws node's error, with `code` and `stderr`, when it fails. */
export function run(
  file: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  // Not promisify: the types of a package that speaks to WeChat redeclare it.
  return new Promise((resolve, reject) => {
    execFile(file, args, { ...options, encoding: 'utf8' }, (error, stdout, stderr) =>
      error ? reject(Object.assign(error, { stdout, stderr })) : resolve({ stdout, stderr }),
    )
  })
}
