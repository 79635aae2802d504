import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop()!;

/**
 * camelCase in code, snake_case in the database: `lastCheckAt` is the column `last_check_at`. Constraints are
 * named as PostgreSQL itself would name them, so that migrations are plain SQL without hashes.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? property].join('_'));
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${tableName(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return [tableName(table), ...columns, 'key'].join('_');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return [tableName(table), ...columns, 'fkey'].join('_');
  }

  /** Without the `_id` of its columns, or the longest would pass PostgreSQL's 63 characters. */
  override indexName(table: Table | string, columns: string[]): string {
    return [tableName(table), ...columns.map((column) => column.replace(/_id$/, '')), 'idx'].join('_');
  }
}
