import type { Schemas } from '../../api/schemas';

/** What the service answers about intakes, by the short names that this feature uses. */
export type Intake = Schemas['IntakeDto'];
export type IntakeDetail = Schemas['IntakeDetailDto'];
export type IntakeFile = Schemas['IntakeFileDto'];
export type IntakeSheet = Schemas['IntakeSheetDto'];
export type IntakeCounts = Schemas['IntakeCountsDto'];
export type IntakeRows = Schemas['IntakeRowsDto'];
export type IntakeRow = Schemas['IntakeRowDto'];
export type IntakeColumn = Schemas['IntakeColumnDto'];
export type CommitMode = Schemas['CommitMode'];
