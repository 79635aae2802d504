import { DataSource } from 'typeorm';
import { PLATFORMS } from '../../domain/platform';
import { HostRule } from '../../server/modules/hosts/host-rule.entity';
import { HostRulesService } from '../../server/modules/hosts/host-rules.service';
import { SurfacesService } from '../../server/modules/surfaces/surfaces.service';
import type { DemoService } from '../sample-city/demo-service';

/** Lets each host that is asked be asked so often a day and no more, as an operator's rule does. */
export async function allowReads({ app, clock }: DemoService, readsPerDay: number): Promise<void> {
  const surfaces = app.get(SurfacesService, { strict: false });
  const hosts = new Set(PLATFORMS.flatMap((platform) => surfaces.of(platform).map(({ host }) => host)));
  const rules = [...hosts].map((host) => ({ host, dailyBudget: readsPerDay, savedAt: clock.now() }));
  await app.get(DataSource).getRepository(HostRule).save(rules);
  await app.get(HostRulesService, { strict: false }).reload();
}
