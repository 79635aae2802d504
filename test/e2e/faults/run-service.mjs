// Database, server and worker as `npm start` runs them, of what is built already. Tells its parent the address.
import { Service, stopOnSignal } from '../../../bin/service.mjs';

const service = new Service(process.env);
stopOnSignal(() => service.stop());
process.send(await service.start());
