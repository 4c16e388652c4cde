// The page of the band: follows what is under way.
import { followJob } from '../job';

followJob();
