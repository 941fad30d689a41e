import { operatorMethods } from '../../shared/contract/method-names';
import { expose } from './expose';

expose('operator', operatorMethods);
