import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../server/app.module';
import { Clock } from '../../../server/clock/clock';
import { loadConfig } from '../../../server/config/config';
import { UsersService } from '../../../server/modules/users/users.service';

/** Makes somebody of the committee, by whom boards can be opened. */
export async function addBoardUser(databaseUrl: string): Promise<{ login: string; password: string }> {
  const config = loadConfig({ DATABASE_URL: databaseUrl });
  const service = await NestFactory.createApplicationContext(AppModule.with({ config, clock: new Clock() }), {
    logger: ['error', 'fatal'],
  });
  const user = { login: 'bench', password: 'a good password' };
  await service
    .get(UsersService, { strict: false })
    .create({ ...user, displayName: '示例干事', role: 'committee', unitId: null }, { userId: null });
  await service.close();
  return user;
}
