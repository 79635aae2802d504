import { SetMetadata } from '@nestjs/common';

export const PUBLIC_KEY = 'tuanwei:public';

/** The route answers without a login. */
export const Public = () => SetMetadata(PUBLIC_KEY, true);
