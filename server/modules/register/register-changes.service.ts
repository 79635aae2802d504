import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { limitsOf, type Page } from '../../http/page.dto';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { RegisterChangeDto, RegisterChangesQueryDto } from './register-change.dto';
import { COUNT_CHANGES, LIST_CHANGES, type ListedChange, ONE_CHANGE } from './register-changes.queries';

/** The history of the register (名册变动记录): what was changed, by whom, and what can still be undone. */
@Injectable()
export class RegisterChangesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Newest first. */
  async list(query: RegisterChangesQueryDto): Promise<Page<RegisterChangeDto>> {
    const { id } = await this.campaigns.current(query.campaignId);
    const { take, skip } = limitsOf(query);
    const rows = await this.dataSource.query<ListedChange[]>(LIST_CHANGES, [id, take, skip]);
    const [counted] = await this.dataSource.query<{ total: number }[]>(COUNT_CHANGES, [id]);
    const { page, pageSize } = query;
    return { items: rows.map(changeToDto), total: counted!.total, page, pageSize };
  }

  async one(id: number): Promise<RegisterChangeDto> {
    const [row] = await this.dataSource.query<ListedChange[]>(ONE_CHANGE, [id]);
    return changeToDto(row!);
  }
}

function changeToDto({ later, at, undoneAt, ...change }: ListedChange): RegisterChangeDto {
  const whyNot = reasonAgainstUndo({ ...change, undoneAt, later });
  return {
    ...change,
    at: at.toISOString(),
    undoable: whyNot === null,
    whyNot,
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}

function reasonAgainstUndo(change: Pick<ListedChange, 'kind' | 'undoneAt' | 'later'>): string | null {
  if (change.kind === 'undo') return '撤销本身不能再撤销，请重新办理原来的变动。';
  if (change.undoneAt) return '这次变动已经撤销。';
  return change.later && `之后的变动“${change.later}”涉及相同的记录，请先撤销它。`;
}
