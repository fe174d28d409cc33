import { restart } from './restart';
import { suite } from './suite';

suite('firefox');
restart('firefox');
