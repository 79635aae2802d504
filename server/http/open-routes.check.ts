import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC_KEY } from './public.decorator';
import { ROLES_KEY } from './roles.decorator';

const ROUTE_METADATA = 'path';

/** Stops the start when a route says neither @Public() nor @Roles(...): nobody decided who may call it. */
@Injectable()
export class OpenRoutesCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undecided = this.discovery.getControllers().flatMap(({ metatype }) => {
      const controller = metatype as { name: string; prototype: Record<string, () => void> };
      return this.routesOf(controller.prototype)
        .filter((method) => !this.isDecided(controller.prototype[method]!, controller as never))
        .map((method) => `${controller.name}.${method}`);
    });
    if (undecided.length) {
      throw new Error(`No @Public() or @Roles(...) on ${undecided.join(', ')}: decide who may call it.`);
    }
  }

  private routesOf(prototype: Record<string, () => void>): string[] {
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata(ROUTE_METADATA, prototype[method]!));
  }

  private isDecided(method: () => void, controller: () => void): boolean {
    return [PUBLIC_KEY, ROLES_KEY].some(
      (key) => this.reflector.getAllAndOverride(key, [method, controller]) !== undefined,
    );
  }
}
