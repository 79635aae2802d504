import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../../config/config';
import { limitsOf, type PageQueryDto } from '../../http/page.dto';
import { InboxFile } from './inbox-file.entity';
import type { InboxFileDto, InboxPageDto } from './inbox.dto';

/** What lies in the inbox folder and what became of what lay there, for the committee. */
@Injectable()
export class InboxListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  async page(query: PageQueryDto): Promise<InboxPageDto> {
    const [rows, total] = await this.dataSource.getRepository(InboxFile).findAndCount({
      order: { settledAt: { direction: 'DESC', nulls: 'FIRST' }, id: 'DESC' },
      ...limitsOf(query),
    });
    const { page, pageSize } = query;
    return { isOn: this.config.inboxDir !== null, items: rows.map(toDto), total, page, pageSize };
  }
}

function toDto({ id, path, state, seenAt, settledAt, target, trouble, result }: InboxFile): InboxFileDto {
  return {
    ...{ id, path, state, target, trouble },
    seenAt: seenAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    files: result?.files ?? [],
  };
}
