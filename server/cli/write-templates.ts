import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { collectPhaseFor } from '../../domain/campaign';
import { textKey } from '../../domain/text';
import { Clock } from '../clock/clock';
import type { Campaign } from '../modules/campaigns/campaign.entity';
import type { Phase } from '../modules/campaigns/phase.entity';
import {
  TemplatesService,
  type TemplateFile,
  type TemplateUnit,
} from '../modules/templates/templates.service';
import { UnitsService } from '../modules/units/units.service';
import { type CommandIo, UsageError } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

export interface TemplatesToWrite {
  /** Names of units; none means all that must report. */
  units: string[];
  out: string;
  campaign?: string;
  phase?: number;
  contact?: string;
}

export interface WrittenTemplates {
  phase: string;
  files: string[];
  /** Names that no unit of the campaign has. */
  unknown: string[];
}

/** Writes templates into a folder, which is made when it is not there; files of the same name are replaced. */
export function writeTemplates(io: CommandIo, of: TemplatesToWrite): Promise<WrittenTemplates> {
  return withService(io, async (service) => {
    const campaign = await namedCampaign(service, of.campaign);
    const phase = phaseNamed(campaign, of.phase, service.get(Clock, { strict: false }).now());
    const { units, unknown } = await namedUnits(service, campaign, of.units);
    await mkdir(of.out, { recursive: true });
    const files: string[] = [];
    for await (const { name, bytes } of filesFor(service, { ...of, phase, units })) {
      const file = path.join(of.out, name);
      await writeFile(file, bytes);
      files.push(file);
      io.err(`${file}\n`);
    }
    return { phase: phase.name, files, unknown };
  });
}

interface ChosenTemplates {
  phase: Phase;
  /** Null means all that must report. */
  units: TemplateUnit[] | null;
  contact?: string;
}

async function* filesFor(
  service: INestApplicationContext,
  of: ChosenTemplates,
): AsyncGenerator<TemplateFile> {
  const templates = service.get(TemplatesService, { strict: false });
  if (of.units === null) yield* templates.filesOf(await templates.phase(of.phase.id), of.contact);
  for (const unit of of.units ?? []) yield await templates.fileOf(unit, of.phase.id, of.contact);
}

function phaseNamed({ slug, phases }: Campaign, ordinal: number | undefined, at: Date): Phase {
  const collecting = phases.filter(({ kind }) => kind === 'collect');
  const chosen =
    ordinal === undefined
      ? (collecting.find(({ endsAt }) => endsAt >= at) ?? collectPhaseFor(phases, at))
      : collecting.find((phase) => phase.ordinal === ordinal);
  if (chosen) return chosen;
  const known = collecting.map((phase) => phase.ordinal).join(', ') || 'none';
  throw new UsageError(`Campaign "${slug}" has no such collect phase; known are: ${known}.`);
}

interface NamedUnits {
  units: TemplateUnit[] | null;
  unknown: string[];
}

/** Units by their name, short name or another name of theirs; no names at all mean null. */
async function namedUnits(
  service: INestApplicationContext,
  campaign: Campaign,
  names: readonly string[],
): Promise<NamedUnits> {
  if (names.length === 0) return { units: null, unknown: [] };
  const all = await service.get(UnitsService, { strict: false }).list(campaign.id);
  const found = names.map((name) =>
    all.find((unit) => [unit.name, unit.shortName, ...unit.aliases].map(textKey).includes(textKey(name))),
  );
  const units = [...new Set(found.filter((unit) => unit !== undefined))];
  return {
    units: units.map(({ id, name }) => ({ id, name, campaignId: campaign.id })),
    unknown: names.filter((_, index) => !found[index]),
  };
}
