import { Module } from '@nestjs/common';
import { NameQuestionsService } from './name-questions.service';

/** What sheets and lists ask when they name organizations that nobody knows. */
@Module({ providers: [NameQuestionsService], exports: [NameQuestionsService] })
export class NameQuestionsModule {}
