import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { textKey } from '../../domain/text';
import { RequestPipe } from '../http/request.pipe';
import { Unit } from '../modules/units/unit.entity';
import { CreateUserDto } from '../modules/users/user.dto';
import type { Role } from '../modules/users/user.entity';
import { UsersService } from '../modules/users/users.service';
import { type CommandIo, UsageError } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

export interface UserToAdd {
  login: string;
  name: string;
  role: Role;
  password: string;
  /** Name of the reporting unit, and slug of its campaign. */
  unit?: string;
  campaign?: string;
}

/** Makes a user under the same rules as over HTTP. Throws one sentence when they are broken. */
export function addUserByCommand(io: CommandIo, of: UserToAdd) {
  return withService(io, async (service) => {
    const unitId = of.unit === undefined ? null : await unitIdOf(service, of);
    const { login, name: displayName, role, password } = of;
    const given: CreateUserDto = await new RequestPipe().transform(
      { login, displayName, role, unitId, password },
      { type: 'body', metatype: CreateUserDto },
    );
    const user = await service.get(UsersService, { strict: false }).create(given, { userId: null });
    return { id: user.id, login, displayName, role, unitId };
  });
}

async function unitIdOf(service: INestApplicationContext, { unit, campaign }: UserToAdd): Promise<number> {
  const { id: campaignId } = await namedCampaign(service, campaign);
  const units = await service.get(DataSource).manager.findBy(Unit, { campaignId });
  const key = textKey(unit!);
  const found = units.find((each) =>
    [each.nameKey, textKey(each.shortName), ...each.aliasKeys].includes(key),
  );
  if (!found) throw new UsageError(`There is no reporting unit "${unit}" in the campaign.`);
  return found.id;
}
