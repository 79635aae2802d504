/** Leaves the server of the run. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.tuanweiTestPostgres?.stop();
}
