// npm start: the service on its own data. Installs and builds first what is missing or has changed.
import { prepare } from './prepare.mjs';
import { built, Service, stopOnSignal } from './service.mjs';

await prepare({ server: true, web: true });
const service = new Service(process.env);
stopOnSignal(() => service.stop());
try {
  const { address } = await service.start();
  const { needsSetup } = await (await fetch(`${address}/api/setup`)).json();
  console.log(`Tuanwei is ready: ${address}`);
  if (needsSetup) console.log(`First run: open ${address} to create the first committee user.`);
} catch (error) {
  built('end-with-sentence').endWithSentence(error);
}
