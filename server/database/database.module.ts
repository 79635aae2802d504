import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { ConfigError } from '../config/environment-reader';
import { dataSourceOptions } from './data-source';

/** The one data source, for every module to inject. */
export const DatabaseModule = TypeOrmModule.forRootAsync({
  inject: [Config],
  useFactory: (config: Config) => {
    if (!config.databaseUrl)
      throw new ConfigError('DATABASE_URL must name the database, or start with npm start.');
    return { ...dataSourceOptions(config.databaseUrl), retryAttempts: 5, retryDelay: 1000 };
  },
});
