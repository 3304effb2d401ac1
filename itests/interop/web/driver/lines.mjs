// One JSON object on each line: commands come in on stdin, their results and the phones' events go out on stdout.
import { createInterface } from 'node:readline';

/** Writes one object. */
export function write(object) {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}

/** Performs commands as they come, several at a time, and writes what became of each; returns at the end of the input. */
export async function serve(perform) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, ...command } = JSON.parse(line);
    perform(command).then(
      (result) => write({ id, result: result ?? null }),
      (error) => write({ id, error: error.message }),
    );
  }
}
