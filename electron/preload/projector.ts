import { projectorMethods } from '../../shared/contract/method-names';
import { expose } from './expose';

expose('projector', projectorMethods);
