/** Imported for its effect: data problems can be opened, as on a page that has fetched their part. */
import { dataPart } from '../../src/experiment/data/part';
import { installDataPart } from '../../src/experiment/data-part';

installDataPart(dataPart);
