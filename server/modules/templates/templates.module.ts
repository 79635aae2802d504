import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { TemplatesController } from './templates.controller';
import { TemplatesService } from './templates.service';

/** The workbooks of empty forms that units fill in. */
@Module({
  imports: [UnitsModule],
  controllers: [TemplatesController],
  providers: [TemplatesService],
})
export class TemplatesModule {}
