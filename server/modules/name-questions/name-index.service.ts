import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type BorneName, RankedNames } from './ranked-names';

/** $1 campaign: changes with every change of its organizations' names. */
const STAMP = `
  SELECT concat_ws(' ',
    (SELECT max(id) FROM register_changes WHERE campaign_id = $1),
    (SELECT concat_ws(' ', count(*), max(id)) FROM organizations WHERE campaign_id = $1),
    (SELECT concat_ws(' ', count(*), max(id)) FROM organization_aliases WHERE campaign_id = $1)) AS stamp`;

/** $1 campaign: every name of every organization. */
const NAMES = `
  SELECT id AS "organizationId", unit_id AS "unitId", name_key AS key
  FROM organizations WHERE campaign_id = $1
  UNION ALL
  SELECT organization_id, unit_id, name_key FROM organization_aliases WHERE campaign_id = $1`;

interface KeptIndex {
  stamp: string;
  names: Promise<RankedNames>;
}

/** The names of each campaign's register, ready to be searched; made anew only after the register has changed. */
@Injectable()
export class NameIndex {
  private readonly kept = new Map<number, KeptIndex>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(campaignId: number): Promise<RankedNames> {
    const [row] = await this.dataSource.query<{ stamp: string }[]>(STAMP, [campaignId]);
    const { stamp } = row!;
    const kept = this.kept.get(campaignId);
    if (kept?.stamp === stamp) return kept.names;
    const names = this.dataSource
      .query<BorneName[]>(NAMES, [campaignId])
      .then((rows) => new RankedNames(rows));
    this.kept.set(campaignId, { stamp, names });
    names.catch(() => this.kept.delete(campaignId));
    return names;
  }
}
