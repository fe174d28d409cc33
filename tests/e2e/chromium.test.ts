import { prompt } from './prompt';
import { restart } from './restart';
import { suite } from './suite';

suite('chromium');
restart('chromium');
prompt();
