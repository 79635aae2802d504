import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';

/** The clock, for every service to inject. */
@Module({})
export class ClockModule {
  static with(clock: Clock): DynamicModule {
    return {
      module: ClockModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
