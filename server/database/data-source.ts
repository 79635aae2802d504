import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';
import { SnakeNaming } from './snake-naming';

/** Days stay the text they are: as a Date they would be a moment in whatever zone the process runs in. */
const dayAsText = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.DATE ? (text: string) => text : types.getTypeParser(oid, format as 'text'),
};

/** The options of the one database connection; the schema changes through migrations only. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize: 10,
    extra: { types: dayAsText },
  };
}

/** A data source for the database at this address; not connected yet. */
export function buildDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
