import { i18n } from '../i18n';
import { textFunctions } from '../text-functions';
import { zhCn } from './messages.zh-cn';

// Imported by the frame around all pages behind the login: what stands before it loads none of these.
i18n.global.setLocaleMessage('zh-CN', textFunctions(zhCn) as unknown as typeof zhCn);
