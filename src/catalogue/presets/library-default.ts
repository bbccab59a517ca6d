/** Adam at the rate of the libraries, and what that rate does elsewhere. */
import { definePreset } from '../preset';

export const libraryDefault = definePreset({
  id: 'library-default',
  name: 'The library default crawls',
  sentence:
    'Adam’s default rate 0.001 makes steps about 0.001 long; at the same rate plain descent arrives.',
  link: `
    v=1&surface=himmelblau&start=0,0&steps=200
    &run=adam,lr:0.001,label:Adam%200.001
    &run=adam,lr:0.1,label:Adam%200.1
    &run=sgd,lr:0.001
  `,
});
