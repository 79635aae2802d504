import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config';
import { readOrMakeKey } from './key-file';
import { Sealer } from './seal';

/** The sealer of personal data, for every module to inject. */
@Global()
@Module({
  providers: [
    {
      provide: Sealer,
      inject: [Config],
      useFactory: (config: Config) => new Sealer(config.key ?? readOrMakeKey(config.dataDir)),
    },
  ],
  exports: [Sealer],
})
export class CryptoModule {}
